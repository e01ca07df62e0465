// SPDX-License-Identifier: Apache-2.0
#include "gui/recipient_fixture.h"

#include "support/fake_services.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QTest>
#include <QVBoxLayout>

namespace composer::test {

using contact::FieldId;
using ui::RecipientEditor;

namespace {

constexpr FieldId shown[] = {FieldId::Subject, FieldId::AdditionalRecipients};

QString describe(const models::Recipients& list)
{
    QStringList all;
    for (const auto& each : list)
        all << models::recipientText(each);
    return all.join(QLatin1String("; "));
}

} // namespace

RecipientFixture::RecipientFixture()
    : model(shown, fakeTargets(), fake.function())
    , also(new RecipientEditor(model, undo, RecipientEditor::Kind::To, &page))
    , cc(new RecipientEditor(model, undo, RecipientEditor::Kind::Cc, &page))
{
    auto* column = new QVBoxLayout(&page);
    column->addWidget(also);
    column->addWidget(cc);
    column->addStretch();
    page.resize(420, 300);
    page.show();
}

bool RecipientFixture::ready()
{
    return QTest::qWaitForWindowActive(&page);
}

void RecipientFixture::enter(const QString& text, const char* name)
{
    line(name)->setFocus();
    for (const auto character : text)
        QTest::sendKeyEvent(QTest::Click, line(name),
            character == u','       ? Qt::Key_Comma
                : character == u';' ? Qt::Key_Semicolon
                                    : Qt::Key_unknown,
            QString(character), Qt::NoModifier);
}

void RecipientFixture::paste(const QString& text, const char* name)
{
    QGuiApplication::clipboard()->setText(text);
    line(name)->setFocus();
    QTest::keyClick(line(name), Qt::Key_V, Qt::ControlModifier);
}

void RecipientFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focused(), key, modifiers);
}

QWidget* RecipientFixture::focused()
{
    return QApplication::focusWidget();
}

contact::AdditionalRecipients RecipientFixture::value()
{
    return std::get<contact::AdditionalRecipients>(model.part(FieldId::AdditionalRecipients));
}

QString RecipientFixture::to()
{
    return describe(value().toAddresses);
}

QString RecipientFixture::copies()
{
    return describe(value().ccAddresses);
}

} // namespace composer::test
