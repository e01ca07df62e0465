// SPDX-License-Identifier: Apache-2.0
#include "gui/window_fixture.h"

#include "ui/form/field_note.h"
#include "ui/widgets/tone_label.h"

#include <QPushButton>

namespace composer::test {

WindowFixture::WindowFixture(models::Services services, const QStringList& files)
{
    models::WindowDependencies dependencies;
    dependencies.services = std::move(services);
    dependencies.drafts = std::make_shared<storage::DraftStore>(data.path(), std::make_shared<base::SystemClock>());
    dependencies.files = files;
    dependencies.onFilesHandedOver = [](const auto&) {};
    dependencies.submit = fake.function();
    const ui::Questions questions {
        [asked = answers](QWidget* parent, const QString& folder) { return asked->fileToOpen(parent, folder); },
        [asked = answers](QWidget* parent, const QString& path) { return asked->fileToSave(parent, path); }};
    window = std::make_unique<ui::MainWindow>(dependencies, questions);
}

bool WindowFixture::open()
{
    window->show();
    return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([this] {
        const auto& submission = window->model().submission();
        return submission.target() || !submission.targetProblem().isEmpty();
    });
}

void WindowFixture::type(const char* name, const QString& text)
{
    auto* widget = find(name);
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    for (const auto character : text) {
        if (character == u'\n')
            QTest::keyClick(widget, Qt::Key_Return);
        else
            QTest::sendKeyEvent(QTest::Click, widget, Qt::Key_unknown, QString(character), Qt::NoModifier);
    }
}

void WindowFixture::fill()
{
    type("fromName", QStringLiteral("Maria Lopez"));
    type("fromAddress", QStringLiteral("maria@example.com"));
    type("to", QStringLiteral("orders@support.example.com"));
    type("subject", QStringLiteral("Order 4711"));
    type("body", QStringLiteral("Hello,\nwhere is it?"));
}

void WindowFixture::pressSend()
{
    QTest::mouseClick(find<QPushButton>("send"), Qt::LeftButton);
}

QString WindowFixture::said(const char* name)
{
    if (auto* note = find<ui::FieldNote>(name))
        return note->text();
    auto* label = find<ui::ToneLabel>(name);
    return label && label->isVisible() ? label->text() : QString();
}

} // namespace composer::test
