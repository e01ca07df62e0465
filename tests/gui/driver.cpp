// SPDX-License-Identifier: Apache-2.0
#include "gui/driver.h"

#include "ui/form/field_note.h"
#include "ui/widgets/tone_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace composer::test {

void Driver::type(const char* name, const QString& text)
{
    auto* widget = find(name);
    if (auto* box = qobject_cast<QComboBox*>(widget))
        widget = box->lineEdit();
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

void Driver::type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void Driver::click(const char* name)
{
    QTest::mouseClick(find(name), Qt::LeftButton);
}

void Driver::press(const char* name)
{
    auto* button = find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    button->click();
}

QString Driver::said(const char* name)
{
    if (const auto* note = find<ui::FieldNote>(name))
        return note->text();
    const auto* widget = find(name);
    if (!widget || !widget->isVisible())
        return {};
    if (const auto* label = qobject_cast<const ui::ToneLabel*>(widget))
        return label->text();
    const auto* label = qobject_cast<const QLabel*>(widget);
    return label ? label->text() : QString();
}

QString Driver::focusName()
{
    const auto* focused = QApplication::focusWidget();
    return focused ? focused->objectName() : QString();
}

} // namespace composer::test
