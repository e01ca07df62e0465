// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/desktop/window_settings.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace composer::ui {

class EditMenu;

/// The window's menus. Says what was chosen and does nothing by itself.
class MainMenu : public QObject {
    Q_OBJECT

public:
    MainMenu(QMenuBar* bar, Appearance appearance, QObject* parent = nullptr);

    /// By its object name, as below; never null for a name of this menu.
    QAction* action(const char* name) const;
    EditMenu& edit() const { return *m_edit; }
    QMenu& recentFiles() const { return *m_recentFiles; }
    /// Puts actions of an editor into a menu of their own.
    void addFormats(const QList<QAction*>& modes, const QList<QAction*>& formats);

    /// "Send<tab>Ctrl+Return", one action a line.
    QString shortcutList() const;

Q_SIGNALS:
    void appearanceChosen(composer::ui::Appearance appearance);

private:
    QAction* add(QMenu* menu, const QString& text, const char* name, const QList<QKeySequence>& keys = {});
    QAction* addChecked(QMenu* menu, const QString& text, const char* name, const QKeySequence& key);
    void addFile();
    void addEdit();
    void addView(Appearance appearance);
    void addAppearance(QMenu* menu, Appearance appearance);
    void addMessage();
    void addTools();
    void addHelp();

    QMenuBar* m_bar;
    EditMenu* m_edit = nullptr;
    QMenu* m_recentFiles = nullptr;
    QMenu* m_formats = nullptr;
};

} // namespace composer::ui
