// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/composer_model.h"
#include "models/drafts/draft_writer.h"
#include "models/sent/sent_store.h"

namespace composer::models {

/// Ties the message in the window to its file. Every change is on disk two seconds later at most, without a question;
/// writing happens away from the GUI thread and in order. A message that was sent, or that is in the trash, is only
/// looked at: there is a record() then, and the model has an empty message.
class DraftDocument : public QObject {
    Q_OBJECT

public:
    enum class State {
        Unsaved, ///< nothing worth a file yet
        Changed, ///< will be saved in a moment
        Saved,
        Kept, ///< everything was deleted from the message: its last saved state stays on disk
        Failed, ///< problem() says why; tried again at the next change and every half minute
        Copied ///< another process had changed the draft: this is now a copy of its own
    };
    Q_ENUM(State)

    /// What is given must outlive this.
    DraftDocument(ComposerModel& model, std::shared_ptr<const storage::DraftStore> store, const SentStore& sent,
        QObject* parent = nullptr);
    /// Saves first.
    ~DraftDocument() override;

    /// What was open is saved first; the error says why it cannot be, and it stays open then.
    base::Result<void, QString> startNew();
    base::Result<void, QString> open(Folder folder, const QString& id);
    /// An earlier state takes the place of the present one, which becomes a version itself.
    base::Result<void, QString> restoreVersion(const QString& name);
    /// A new draft out of a file or a filled template.
    base::Result<void, QString> startWith(contact::Draft draft, const contact::Issues& readIssues = {});
    /// Saves what changed now instead of in a moment, without waiting. Open editors stay open; what is in them is
    /// saved.
    void save();
    /// Ends open editors and waits until everything is on disk; false when it cannot be.
    bool flush();
    /// The message as it is now, to be taken elsewhere; ends open editors.
    contact::Draft present();
    /// A copy of the present message in another folder; answers once it is written.
    base::Result<void, QString> saveCopy(Folder folder);
    /// Its file is being removed: an empty new message takes its place, and nothing is written to the old one.
    void forget();
    /// The message became a contact, as the submission model says and the journal knows: its record takes its place,
    /// and its file goes, since the journal has all of it. What was typed since becomes a draft of its own.
    void keepAsSent();

    State state() const { return m_state; }
    const QString& problem() const { return m_problem; }
    QDateTime savedAt() const { return m_savedAt; }
    Folder folder() const { return m_folder; }
    /// Empty until the first save. In Sent and Trash that of what is looked at.
    QString id() const { return m_id; }
    struct Record {
        contact::Draft draft;
        std::optional<SentRecord> sent; ///< nothing for what is in the trash
    };
    /// What is looked at and cannot be changed; else nothing.
    const std::optional<Record>& record() const { return m_record; }
    /// What the title of a window says of the message; may be empty.
    QString subject() const;
    /// Title, variables and unknown members of the file; its contact is the model's.
    const contact::Draft& envelope() const { return m_envelope; }
    void changeEnvelope(const std::function<void(contact::Draft&)>& change);
    std::vector<DraftVersion> versions() const;
    base::Result<contact::Draft, QString> version(const QString& name) const;

Q_SIGNALS:
    void stateChanged();
    /// Another message is in the window.
    void opened();
    /// The message that was opened became a contact with other content, as `created` says; it is a new one now.
    void isAnotherVersion(const composer::models::Notice& created);

private:
    void show(contact::Draft draft, const contact::Issues& issues);
    void begin(Folder folder, const QString& id, const QByteArray& revision);
    base::Result<void, QString> openRecord(const QString& id);
    void showRecord(Folder folder, const QString& id, Record record);
    bool goOnAsNew();
    void noteChange();
    bool isWorthAFile(const contact::EmailContact& contact) const;
    bool settle();
    void finishSave(const DraftWriter::Saved& saved);
    void setState(State state, const QString& problem = {});
    base::Result<void, QString> leave();
    QString title() const;
    bool saveToSend();

    ComposerModel& m_model;
    std::shared_ptr<const storage::DraftStore> m_store;
    const SentStore& m_sent;
    std::optional<Record> m_record;
    contact::Draft m_envelope;
    contact::EmailContact m_baseline;
    Folder m_folder = Folder::Drafts;
    QString m_id;
    State m_state = State::Unsaved;
    QString m_problem;
    QDateTime m_savedAt;
    QTimer m_soon;
    bool m_isShowing = false;
    DraftWriter m_writer;
};

} // namespace composer::models
