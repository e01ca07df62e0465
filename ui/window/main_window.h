// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/composer_model.h"
#include "models/credentials/code_questions.h"
#include "models/drafts/draft_document.h"
#include "models/drafts/draft_folders.h"
#include "models/window_dependencies.h"
#include "ui/desktop/questions.h"
#include "ui/desktop/window_settings.h"

#include <QMainWindow>
#include <QUndoStack>

namespace composer::ui {

class ComposerView;
class DraftCommands;
class EnvironmentControl;
class MainMenu;
class RecordCommands;
class TemplateCommands;

/// The one window: where to, the message, and what became of it.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(
        const models::WindowDependencies& dependencies, const Questions& questions = desktopQuestions());
    ~MainWindow() override;

    models::ComposerModel& model() { return m_model; }
    models::DraftDocument& document() { return m_document; }

Q_SIGNALS:
    /// Something happened that a person who does not see the window must hear.
    void alerted(QWidget* about);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void layOut();
    void restore();
    void connectMenu();
    void connectMessageMenu();
    void connectEditor();
    void connectModel();
    void connectDocument();
    void connectRecord();
    void showOpened();
    bool mayRepeatRecord();
    void start();
    void comeForward(const QStringList& files);
    void showTitle();
    void showActions();
    void showDocument();
    void showSaving();
    void finishSubmission();
    void goToProblem(bool next);
    void alert(QWidget* about);

    WindowSettings m_settings;
    QUndoStack m_undo;
    std::shared_ptr<models::CodeQuestions> m_codes;
    std::shared_ptr<models::TargetOpener> m_targets;
    models::DraftFolders m_folders;
    models::ComposerModel m_model;
    models::DraftDocument m_document;
    QStringList m_files;
    MainMenu* m_menu;
    EnvironmentControl* m_environments;
    ComposerView* m_view;
    DraftCommands* m_drafts;
    RecordCommands* m_records;
    TemplateCommands* m_templates;
    QString m_lastProblem;
    bool m_isPainted = false;
    bool m_closesAfterSending = false;
    bool m_hasWarnedOfLoss = false; ///< the next close loses what cannot be saved
};

} // namespace composer::ui
