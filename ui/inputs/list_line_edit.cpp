// SPDX-License-Identifier: Apache-2.0
#include "ui/inputs/list_line_edit.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

#include <limits>

namespace composer::ui {

namespace {

bool isForTheWindow(const QKeyEvent& event)
{
    return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo);
}

} // namespace

ListLineEdit::ListLineEdit(QWidget* parent)
    : ComposedLine(parent)
{
    // Qt's 32,767 would silently cut a long paste; an excess is reported instead.
    setMaxLength(std::numeric_limits<int>::max());
}

void ListLineEdit::display(const QString& text)
{
    if (isTakingKeys() || composedText() == text)
        return;
    setText(text);
    if (!hasFocus())
        setCursorPosition(0); // the beginning says more than the end
}

bool ListLineEdit::offer(const QString& text)
{
    const auto content = text.trimmed();
    if (!m_offersLines || isReadOnly() || !(content.contains(u'\n') || content.contains(u'\t')))
        return false;
    Q_EMIT linesPasted(content);
    return true;
}

bool ListLineEdit::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isForTheWindow(static_cast<QKeyEvent&>(*event))) {
        event->ignore();
        return true;
    }
    // Given by the program, to go on typing; the Tab key selects everything, and the mouse has its own place.
    const bool goesOn = !m_replacesAll && event->type() == QEvent::FocusIn
        && static_cast<QFocusEvent*>(event)->reason() == Qt::OtherFocusReason;
    const bool isTaken = ComposedLine::event(event);
    if (goesOn) // any other event may have been the last: the editor of an item goes with its key or its focus
        end(false);
    return isTaken;
}

void ListLineEdit::keyPressEvent(QKeyEvent* event)
{
    if (isForTheWindow(*event))
        event->ignore();
    else if (!event->matches(QKeySequence::Paste) || !offer(QGuiApplication::clipboard()->text()))
        ComposedLine::keyPressEvent(event);
}

void ListLineEdit::dropEvent(QDropEvent* event)
{
    if (offer(event->mimeData()->text()))
        event->acceptProposedAction();
    else
        ComposedLine::dropEvent(event);
}

} // namespace composer::ui
