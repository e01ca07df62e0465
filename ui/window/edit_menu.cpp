// SPDX-License-Identifier: Apache-2.0
#include "ui/window/edit_menu.h"

#include "ui/body/body_text.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QUndoStack>

namespace composer::ui {

namespace {

/// Calls "copy()", say, when the focused widget has such a slot.
bool callOnFocus(const char* slot)
{
    auto* focused = QApplication::focusWidget();
    if (!focused || focused->metaObject()->indexOfSlot(slot) < 0)
        return false;
    return QMetaObject::invokeMethod(focused, QByteArray(slot).chopped(2).constData());
}

/// Of a body with a line too long to be shown: what can be undone is behind the view, not in it.
QTextDocument* guardedContent()
{
    auto* body = qobject_cast<BodyText*>(QApplication::focusWidget());
    return body && body->isGuarded() ? &body->content() : nullptr;
}

bool canUndoInFocus(bool redo)
{
    const auto* focused = QApplication::focusWidget();
    if (const auto* line = qobject_cast<const QLineEdit*>(focused))
        return redo ? line->isRedoAvailable() : line->isUndoAvailable();
    if (auto* content = guardedContent())
        return redo ? content->isRedoAvailable() : content->isUndoAvailable();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(focused))
        return redo ? text->document()->isRedoAvailable() : text->document()->isUndoAvailable();
    return false;
}

} // namespace

EditMenu::EditMenu(QMenu* menu, QObject* parent)
    : QObject(parent)
    , m_menu(menu)
{
    connect(add(tr("&Undo"), "undo", {QKeySequence::Undo}), &QAction::triggered, this, &EditMenu::undo);
    connect(add(tr("&Redo"), "redo", {QKeySequence::Redo}), &QAction::triggered, this, &EditMenu::redo);
    menu->addSeparator();
    forward(tr("Cu&t"), "cut", QKeySequence::Cut, "cut()");
    forward(tr("&Copy"), "copy", QKeySequence::Copy, "copy()");
    forward(tr("&Paste"), "paste", QKeySequence::Paste, "paste()");
    // Every field is plain text, so this is what Paste does; people know the key from elsewhere.
    connect(add(tr("Paste as plain te&xt"), "pastePlain", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}),
        &QAction::triggered, this, [] { callOnFocus("paste()"); });
    menu->addSeparator();
    forward(tr("Select &all"), "selectAll", QKeySequence::SelectAll, "selectAll()");
    menu->addSeparator();
    m_find = add(tr("&Find…"), "find", {QKeySequence::Find});
    m_replace = add(tr("R&eplace…"), "replace", {QKeySequence(Qt::CTRL | Qt::Key_H)});
    m_search = add(tr("&Search the folders"), "searchMessages", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
}

QAction* EditMenu::add(const QString& text, const char* name, const QList<QKeySequence>& keys)
{
    auto* action = m_menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    action->setMenuRole(QAction::NoRole);
    return action;
}

void EditMenu::forward(const QString& text, const char* name, QKeySequence::StandardKey key, const char* slot)
{
    connect(add(text, name, {key}), &QAction::triggered, this, [slot] { callOnFocus(slot); });
}

void EditMenu::setUndoStack(QUndoStack* lists)
{
    m_lists = lists;
}

void EditMenu::undo()
{
    if (!canUndoInFocus(false)) {
        if (m_lists)
            m_lists->undo();
    } else if (auto* content = guardedContent()) {
        content->undo();
    } else {
        callOnFocus("undo()");
    }
}

void EditMenu::redo()
{
    if (!canUndoInFocus(true)) {
        if (m_lists)
            m_lists->redo();
    } else if (auto* content = guardedContent()) {
        content->redo();
    } else {
        callOnFocus("redo()");
    }
}

} // namespace composer::ui
