// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/draft_document.h"
#include "models/drafts/draft_folders.h"
#include "ui/desktop/questions.h"
#include "ui/desktop/window_settings.h"
#include "ui/widgets/tone.h"

#include <QPointer>

namespace composer::ui {

class FolderPane;

/// The user's actions on what can only be looked at: send again, restore, delete for good, keep for so long. notified()
/// says what came of them.
class RecordCommands : public QObject {
    Q_OBJECT

public:
    struct Dependencies {
        models::ComposerModel& model;
        models::DraftDocument& document;
        models::DraftFolders& folders;
        WindowSettings& settings;
        Questions questions;
    };
    RecordCommands(const Dependencies& dependencies, FolderPane* pane, QWidget* window);

public Q_SLOTS:
    /// The record in the window, as a second contact.
    void sendRecordAgain();
    /// The record in the window, whose outcome is open, with its token: that cannot make a second contact.
    void tryRecordAgain();
    void restoreRecord();
    void deleteRecord();
    /// From the trash, by its id there.
    void restore(const QString& id);
    /// Of Sent and of the trash, once it is confirmed; nothing else.
    void removeForGood(composer::models::Folder folder, const QString& id);
    /// Asks about what is older already.
    void keepSentFor(int days);

Q_SIGNALS:
    void notified(composer::ui::Tone tone, const QString& text);
    /// For how many days sent messages are kept now.
    void retentionChanged(int days);

private:
    QString questionAbout(const QString& id) const;
    bool begin(contact::Draft draft);
    bool report(const base::Result<void, QString>& result, const QString& done = {});
    void reportNotice(const models::Notice& notice);

    Dependencies m_dependencies;
    QPointer<QWidget> m_window;
};

} // namespace composer::ui
