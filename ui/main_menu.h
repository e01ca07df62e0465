// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/window_settings.h"

#include <QObject>

class QAction;
class QKeySequence;
class QMenu;
class QMenuBar;

namespace composer::ui {

/// The window's menus. Says what was chosen; does nothing by itself but the editing commands, which go to the
/// widget with the focus.
class MainMenu : public QObject {
    Q_OBJECT

public:
    MainMenu(QMenuBar* bar, Appearance appearance, QObject* parent = nullptr);

    QAction* newMessage() const { return m_newMessage; }
    QAction* close() const { return m_close; }
    QAction* quit() const { return m_quit; }
    QAction* send() const { return m_send; }
    QAction* cancel() const { return m_cancel; }
    QAction* sendAgain() const { return m_sendAgain; }
    QAction* copyContactId() const { return m_copyContactId; }
    QAction* copyDetails() const { return m_copyDetails; }
    QAction* shortcuts() const { return m_shortcuts; }
    QAction* about() const { return m_about; }

    /// "Send<tab>Ctrl+Return", one action a line.
    QString shortcutList() const;

Q_SIGNALS:
    void appearanceChosen(composer::ui::Appearance appearance);

private:
    QAction* add(QMenu* menu, const QString& text, const char* name, const QList<QKeySequence>& keys = {});
    void addFile();
    void addEdit();
    void addView(Appearance appearance);
    void addMessage();
    void addHelp();

    QMenuBar* m_bar;
    QAction* m_newMessage = nullptr;
    QAction* m_close = nullptr;
    QAction* m_quit = nullptr;
    QAction* m_send = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_sendAgain = nullptr;
    QAction* m_copyContactId = nullptr;
    QAction* m_copyDetails = nullptr;
    QAction* m_shortcuts = nullptr;
    QAction* m_about = nullptr;
};

} // namespace composer::ui
