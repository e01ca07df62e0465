// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer_model.h"
#include "models/draft_loader.h"
#include "models/window_parts.h"
#include "ui/window_settings.h"

#include <QMainWindow>
#include <QUndoStack>

namespace composer::ui {

class EnvironmentControl;
class MainMenu;
class MessageForm;
class SubmitBar;

/// The one window: where to, the message, and what became of it.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const models::WindowParts& parts);
    ~MainWindow() override;

    models::ComposerModel& model() { return m_model; }

Q_SIGNALS:
    /// Something happened that a person who does not see the window must hear.
    void alerted(QWidget* about);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void connectMenu();
    void connectModel();
    void comeForward(const QStringList& files);
    void openFile(const QString& path);
    void showDraft(const QString& path, const models::LoadedDraft& loaded);
    void showTitle();
    void showActions();
    void goToFirstProblem();
    void focusProblem(const QString& path);
    void alert(QWidget* about);
    void mendPalette();

    models::ComposerModel m_model;
    QUndoStack m_undo;
    WindowSettings m_settings;
    QString m_version;
    QStringList m_files;
    MainMenu* m_menu;
    EnvironmentControl* m_environments;
    MessageForm* m_form = nullptr;
    SubmitBar* m_bar = nullptr;
    bool m_isPainted = false;
    bool m_closesAfterSending = false;
};

} // namespace composer::ui
