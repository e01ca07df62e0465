// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_keys.h"

#include <QKeyEvent>
#include <QTest>

using namespace composer;
using ui::BodyCommand;

namespace {

constexpr auto ctrl = Qt::ControlModifier;
constexpr auto shift = Qt::ShiftModifier;
constexpr auto keypad = Qt::KeypadModifier;

} // namespace

class TestBodyKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasItsKeys_data();
    void everyCommandHasItsKeys();
    void otherKeysAreNotTaken_data();
    void otherKeysAreNotTaken();
};

void TestBodyKeys::everyCommandHasItsKeys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<BodyCommand>("command");
    const auto row = [](const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers, BodyCommand command) {
        QTest::newRow(name) << int(key) << modifiers << command;
    };
    row("find", Qt::Key_F, ctrl, BodyCommand::Find);
    row("replace", Qt::Key_H, ctrl, BodyCommand::Replace);
    row("next", Qt::Key_F3, {}, BodyCommand::FindNext);
    row("previous", Qt::Key_F3, shift, BodyCommand::FindPrevious);
    row("close", Qt::Key_Escape, {}, BodyCommand::CloseFind);
    row("zoom in", Qt::Key_Plus, ctrl, BodyCommand::ZoomIn);
    row("zoom in without Shift", Qt::Key_Equal, ctrl, BodyCommand::ZoomIn);
    row("zoom out", Qt::Key_Minus, ctrl, BodyCommand::ZoomOut);
    row("normal size", Qt::Key_0, ctrl, BodyCommand::ZoomReset);
    row("normal size on the keypad", Qt::Key_0, ctrl | keypad, BodyCommand::ZoomReset);
    row("paste", Qt::Key_V, ctrl | shift, BodyCommand::PasteText);
}

void TestBodyKeys::everyCommandHasItsKeys()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(BodyCommand, command);
    QCOMPARE(ui::bodyCommand(QKeyEvent(QEvent::KeyPress, key, modifiers)), command);
}

void TestBodyKeys::otherKeysAreNotTaken_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("a letter") << int(Qt::Key_F) << Qt::KeyboardModifiers();
    QTest::newRow("a digit") << int(Qt::Key_0) << Qt::KeyboardModifiers();
    QTest::newRow("the plain paste, which is the text's own") << int(Qt::Key_V) << Qt::KeyboardModifiers(ctrl);
    QTest::newRow("the alternative") << int(Qt::Key_H) << (Qt::KeyboardModifiers(ctrl) | Qt::AltModifier);
}

void TestBodyKeys::otherKeysAreNotTaken()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QVERIFY(!ui::bodyCommand(QKeyEvent(QEvent::KeyPress, key, modifiers)));
}

QTEST_MAIN(TestBodyKeys)
#include "tst_body_keys.moc"
