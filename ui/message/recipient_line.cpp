// SPDX-License-Identifier: Apache-2.0
#include "ui/message/recipient_line.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPalette>
#include <QString>

namespace composer::ui {

RecipientLine::RecipientLine(QWidget* parent)
    : ComposedLine(parent)
{
    setFrame(false);
    setLayoutDirection(Qt::LeftToRight); // addresses are, in every language
    auto clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

QSize RecipientLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(u'x') * 14, fontMetrics().height() + 6};
}

void RecipientLine::submit()
{
    if (!composition().isEmpty())
        endComposition();
    const auto typed = text();
    if (typed.trimmed().isEmpty())
        return;
    setText({}); // unlike clear(), this ends the line's own undo steps: the chip is undone with the lists
    Q_EMIT submitted(typed);
}

void RecipientLine::paste()
{
    Q_EMIT pasted(QGuiApplication::clipboard()->text());
}

void RecipientLine::selectAll()
{
    if (text().isEmpty() || selectedText() == text())
        Q_EMIT allAsked();
    else
        ComposedLine::selectAll();
}

void RecipientLine::copy()
{
    if (m_isAllSelected)
        Q_EMIT copyAllAsked();
    else
        ComposedLine::copy();
}

void RecipientLine::cut()
{
    if (!m_isAllSelected)
        return ComposedLine::cut();
    Q_EMIT copyAllAsked();
    Q_EMIT removeAllAsked();
}

/// True: the key was meant for all recipients.
bool RecipientLine::handleAll(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::SelectAll)) {
        selectAll();
        return true;
    }
    if (!m_isAllSelected)
        return false;
    const bool isRemove = event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace;
    if (isRemove)
        Q_EMIT removeAllAsked();
    else if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Cut))
        cut();
    else if (event.key() != Qt::Key_Control && event.key() != Qt::Key_Shift && event.key() != Qt::Key_Alt) {
        Q_EMIT unselected();
        return event.key() == Qt::Key_Escape;
    }
    return true;
}

/// A comma may also be in a name, before the address and in quotes.
bool RecipientLine::ends(const QKeyEvent& event) const
{
    const auto before = text().first(cursorPosition());
    const bool isQuoted = before.count(u'"') % 2 == 1;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    case Qt::Key_Semicolon:
        return event.text() == QLatin1String(";") && !isQuoted;
    case Qt::Key_Comma:
        return event.text() == QLatin1String(",") && !isQuoted && before.contains(u'@');
    default:
        return false;
    }
}

bool RecipientLine::goesBefore(const QKeyEvent& event) const
{
    if (cursorPosition() > 0 || hasSelectedText() || event.modifiers() & Qt::ShiftModifier)
        return false;
    const bool isMirrored = parentWidget()->isRightToLeft();
    return event.key() == Qt::Key_Backspace || event.key() == (isMirrored ? Qt::Key_Right : Qt::Key_Left);
}

void RecipientLine::keyPressEvent(QKeyEvent* event)
{
    if (handleAll(*event))
        return;
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->key() == Qt::Key_Escape)
        return Q_EMIT givenUp();
    if (ends(*event))
        return submit();
    if (goesBefore(*event))
        return Q_EMIT beforeStart();
    ComposedLine::keyPressEvent(event);
}

bool RecipientLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        // Send and Save must see what is still being typed.
        if (key.modifiers() & Qt::ControlModifier && (key.key() == Qt::Key_Return || key.key() == Qt::Key_S))
            submit();
        // With nothing of its own to undo, the line leaves the key to the window's lists.
        if ((key.matches(QKeySequence::Undo) && !isUndoAvailable())
            || (key.matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return ComposedLine::event(event);
}

void RecipientLine::focusOutEvent(QFocusEvent* event)
{
    ComposedLine::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        submit();
}

void RecipientLine::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (auto* action = menu->findChild<QAction*>(QStringLiteral("edit-paste"))) {
        action->disconnect(SIGNAL(triggered(bool)));
        connect(action, &QAction::triggered, this, &RecipientLine::paste);
    }
    menu->popup(event->globalPos());
}

} // namespace composer::ui
