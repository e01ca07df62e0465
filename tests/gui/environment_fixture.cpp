// SPDX-License-Identifier: Apache-2.0
#include "gui/environment_fixture.h"

#include "ui/environments/environment_badge.h"

#include <QTest>
#include <QVBoxLayout>

namespace composer::test {

EnvironmentFixture::EnvironmentFixture()
    : control(new ui::EnvironmentControl(targets, codes, submission, window.get()))
{
    auto* column = new QVBoxLayout(window.get());
    column->addWidget(&control->badge());
    column->addStretch(1);
    window->resize(700, 200);
    submission.prepareTarget();
}

bool EnvironmentFixture::show()
{
    window->show();
    return QTest::qWaitForWindowActive(window.get());
}

void EnvironmentFixture::manage()
{
    control->manage();
    QVERIFY(QTest::qWaitForWindowActive(find("environmentDialog")));
}

QString EnvironmentFixture::add(const char* name, bool isProduction)
{
    const auto id = environments->create().value_or(QString());
    auto environment = *environments->find(id);
    environment.name = QString::fromUtf8(name);
    environment.region = QStringLiteral("us-west-2");
    environment.accountId = QStringLiteral("123456789012");
    environment.isProduction = isProduction;
    environment.color = isProduction ? models::EnvironmentColor::Red : models::EnvironmentColor::Blue;
    environments->change(environment);
    return id;
}

void EnvironmentFixture::typeKeys(const QString& id) const
{
    targets->services().sessionKeys->hold(id, {"AKIAIOSFODNN7EXAMPLE", base::Secret("s"), {}});
}

} // namespace composer::test
