// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QUndoStack;

namespace composer::ui {

/// The editing commands. They go to the field with the focus; what that has not to undo is undone among the lists.
class EditMenu : public QObject {
    Q_OBJECT

public:
    explicit EditMenu(QMenu* menu, QObject* parent = nullptr);

    /// Edits of lists are undone here. Must outlive the menu.
    void setUndoStack(QUndoStack* lists);

private:
    QAction* add(const QString& text, const char* name, const QList<QKeySequence>& keys);
    void forward(const QString& text, const char* name, QKeySequence::StandardKey key, const char* slot);
    void undo();
    void redo();

    QMenu* m_menu;
    QUndoStack* m_lists = nullptr;
};

} // namespace composer::ui
