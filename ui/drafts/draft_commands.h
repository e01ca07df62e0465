// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_document.h"
#include "models/drafts/draft_folders.h"
#include "ui/desktop/questions.h"
#include "ui/desktop/window_settings.h"
#include "ui/drafts/waiting_files.h"
#include "ui/widgets/tone.h"

#include <QPointer>

namespace composer::ui {

class FolderPane;

/// The user's actions on whole messages: new, open, delete, export, keep as sent. notified() says what came of them.
class DraftCommands : public QObject {
    Q_OBJECT

public:
    struct Dependencies {
        models::ComposerModel& model;
        models::DraftDocument& document;
        models::DraftFolders& folders;
        WindowSettings& settings;
        Questions questions;
    };
    DraftCommands(const Dependencies& dependencies, FolderPane* pane, QWidget* window);

    /// What was open when the window was last closed, if it is still there.
    void openLast();
    /// The window closes as it should.
    void forgetRecord();
    /// Draft or request files from anywhere: each becomes a draft of its own, once nothing else goes on in the window.
    void openFile(const QString& path) { openFiles({path}); }
    void openFiles(const QStringList& paths);

public Q_SLOTS:
    void startNew();
    void open(composer::models::Folder folder, const QString& id);
    void editAsNew(composer::models::Folder folder, const QString& id);
    void editThisAsNew();
    void remove(composer::models::Folder folder, const QString& id);
    void setAside(composer::models::Folder folder, const QString& id);
    void chooseFile();
    void saveNow();
    void saveAsTemplate();
    void exportRequest();
    void showVersions();
    /// Everything that is listed in Sent.
    void exportSent();
    /// After a contact was created.
    void keepSent();

Q_SIGNALS:
    void notified(composer::ui::Tone tone, const QString& text);
    /// So many files wait until nothing else goes on; 0: none.
    void filesWaiting(int files);
    /// Another message is in the window: undo steps of the last one are over.
    void opened();
    /// A template was chosen; it has variables to be asked for first.
    void templateChosen(const composer::contact::Draft& draft);

private:
    void reportDone(const base::Result<void, QString>& result, const QString& done = {});
    void startAsNew(contact::Draft draft);
    bool mayOpenFiles() const;
    void openLoaded(const QString& path, const models::LoadedDraft& loaded);
    void reportFailed(const models::Notice& notice);
    void rememberOpen();

    Dependencies m_dependencies;
    WaitingFiles m_files;
    bool m_isAsking = false;
    QString m_justCreated; ///< the record of the last submission
    QString m_otherVersion; ///< what is to be said of the message that is being opened
    QPointer<FolderPane> m_pane;
    QPointer<QWidget> m_window;
};

} // namespace composer::ui
