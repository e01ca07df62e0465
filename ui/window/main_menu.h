// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/desktop/window_settings.h"

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <map>

class QAction;
class QMenu;
class QMenuBar;

namespace composer::ui {

class EditMenu;

/// What the menus offer and others carry out.
enum class MenuAction {
    NewMessage,
    NewFromTemplate,
    OpenFile,
    SaveNow,
    SaveTemplate,
    ExportRequest,
    ExportSent,
    Versions,
    Close,
    Quit,
    Find,
    SearchMessages,
    Replace,
    ShowFolders,
    ShowDetails,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Send,
    StopSending,
    SendAgain,
    EditAsNew,
    RequestPreview,
    NextIssue,
    CopyContactId,
    CopyDetails,
    Environments,
    Credentials,
    TemplateVariables,
    Help,
    Shortcuts,
    About
};

/// The window's menus. Says what was chosen and does nothing by itself.
class MainMenu : public QObject {
    Q_OBJECT

public:
    MainMenu(QMenuBar* bar, const WindowSettings& settings, QObject* parent = nullptr);

    QAction* action(MenuAction which) const;
    EditMenu& edit() const { return *m_edit; }
    /// Checks the one that holds, when another one that was chosen does not.
    void showRetention(int days);
    QMenu& recentFiles() const { return *m_recentFiles; }
    /// Puts actions of an editor into a menu of their own.
    void addFormats(const QList<QAction*>& modes, const QList<QAction*>& formats);
    void enableFormats(bool enabled);

    /// "Send<tab>Ctrl+Return", one action a line.
    QString shortcutList() const;

Q_SIGNALS:
    void appearanceChosen(composer::ui::Appearance appearance);
    /// For how many days sent messages are kept; 0: for good.
    void retentionChosen(int days);

private:
    static QAction* add(QMenu* menu, const QString& text, const char* name, const QList<QKeySequence>& keys = {});
    QAction* add(
        QMenu* menu, MenuAction which, const QString& text, const char* name, const QList<QKeySequence>& keys = {});
    void addChecked(QMenu* menu, MenuAction which, const QString& text, const char* name, const QKeySequence& key);
    void addFile();
    void addEdit();
    void addView(Appearance appearance);
    void addAppearance(QMenu* menu, Appearance appearance);
    void addMessage();
    void addTools(int daysSentIsKept);
    void addRetention(QMenu* menu, int days);
    void addHelp();

    QMenuBar* m_bar;
    std::map<MenuAction, QAction*> m_actions; ///< every command
    std::map<int, QAction*> m_retentions; ///< by days
    EditMenu* m_edit = nullptr;
    QMenu* m_recentFiles = nullptr;
    QMenu* m_formats = nullptr;
};

} // namespace composer::ui
