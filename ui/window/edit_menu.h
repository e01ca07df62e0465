// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QUndoStack;

namespace composer::ui {

/// The editing commands. They go to the field with the focus; when it has nothing to undo, the lists are undone.
class EditMenu : public QObject {
    Q_OBJECT

public:
    explicit EditMenu(QMenu* menu, QObject* parent = nullptr);

    /// Edits of lists are undone here. Must outlive the menu.
    void setUndoStack(QUndoStack* lists);
    /// What these do is the body's.
    QAction* findAction() const { return m_find; }
    QAction* replaceAction() const { return m_replace; }
    /// What this does is the list of messages'.
    QAction* searchAction() const { return m_search; }

private:
    QAction* add(const QString& text, const char* name, const QList<QKeySequence>& keys);
    void forward(const QString& text, const char* name, QKeySequence::StandardKey key, const char* slot);
    void undo();
    void redo();

    QMenu* m_menu;
    QAction* m_find = nullptr;
    QAction* m_replace = nullptr;
    QAction* m_search = nullptr;
    QUndoStack* m_lists = nullptr;
};

} // namespace composer::ui
