// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/composer/last_submission.h"
#include "models/composer/late_records.h"
#include "models/tasks/current_task.h"
#include "targets/target_opener.h"
#include "texts/outcome_text.h"

#include <QObject>

#include <map>
#include <optional>
#include <set>

namespace composer::models {

/// One submission at a time, as a window shows it: its steps, then its outcome. An outcome belongs to one message in
/// one environment: it is shown over that alone, as it was sent, and shown again when that comes back.
class SubmissionModel : public QObject {
    Q_OBJECT

public:
    enum class Phase { Idle, Running, Cancelling, Finished };
    Q_ENUM(Phase)

    /// Contacts go to the current environment of `targets`, as it is then.
    explicit SubmissionModel(
        std::shared_ptr<TargetOpener> targets, sending::Submit submit = sending::submit, QObject* parent = nullptr);

    Phase phase() const { return m_phase; }
    bool isBusy() const { return m_phase == Phase::Running || m_phase == Phase::Cancelling; }

    /// Another message is in the window. What became of it before is read from the journal, if this window does not
    /// know better. Ignored while busy.
    void setMessage(const QString& id);
    /// The message got an id, or another one.
    void renameMessage(const QString& id);
    const QString& messageId() const { return m_messageId; }
    /// The last submission of the message, wherever it went.
    const std::optional<LastSubmission>& last() const { return m_last; }
    /// The journal's row that says so, when last() became a contact; nothing while the journal does not know it.
    std::optional<qint64> createdRow() const;
    /// A submission of the message, in whatever text and environment, that may have created a contact.
    const std::optional<LastSubmission>& openOne() const { return m_open; }
    /// Looks for an open submission of the very same request to the target that there is now, of another message or of
    /// the command line. True: openOne() is that one.
    bool findOpenTwin(const contact::EmailContact& contact);
    /// An open submission has this token, in whatever place.
    bool isTokenOpen(const QString& token) const;
    /// Whether last() is of the message as it is now; its outcome is shown then. See ComposerModel.
    void setShowsLast(bool isShown);
    /// Whether what a row is about went to the target that there is now, as far as an old row says where that was.
    bool isTargetOf(const storage::JournalEntry& row) const;
    /// last() went to the target that there is now: a token repeated at another place would be a second contact.
    bool isTargetOfLast() const;

    /// Makes the target ready (the sandbox begins to listen, say), unless it is; true when it is. Says so through
    /// targetChanged().
    bool prepareTarget();
    /// Nothing before prepareTarget() succeeded.
    const std::optional<Target>& target() const { return m_target; }
    /// Why the target is not ready; empty when it is or was never asked for.
    const QString& targetProblem() const { return m_targetProblem; }

    /// Makes it ready again, since its environment or its keys changed. While busy this waits for the end.
    void reopenTarget();

    /// Ignored while busy: a double click sends once. The first one to a production environment only asks
    /// (productionConfirmationNeeded()).
    void start(contact::EmailContact contact);
    /// Sends what start() asked about, and asks no more in this session for this account and instance.
    void confirmProduction();
    /// Sends nothing, and takes away what an earlier submission created nothing by.
    void declineProduction();
    /// The outcome follows within a second.
    void cancel();

    /// What happens now, in words; empty unless busy.
    QString step() const;
    /// What the last submission was begun with, the one that runs included.
    const contact::EmailContact& sentContact() const { return m_sent; }
    /// Only when Finished.
    const sending::Outcome& outcome() const { return m_last->outcome; }
    const Notice& notice() const { return m_last->notice; }

Q_SIGNALS:
    void targetChanged();
    /// To be answered by confirmProduction() or declineProduction(); `account` may be empty.
    void productionConfirmationNeeded(const QString& name, const QString& account, const QString& instance);
    /// Phase or step changed.
    void changed();
    void finished();
    /// last(), which could not be recorded when it ended, is in the journal now.
    void recorded();
    /// last() is another one.
    void lastChanged();
    /// The journal was found damaged and renamed to `copy`, which is still read; said once for each.
    void journalDamaged(const QString& copy);

private:
    void send(contact::EmailContact contact);
    QString confirmationKey(const contact::EmailContact& contact) const;
    void setPhase(Phase phase);
    void showProgress(const sending::Progress& progress);
    void finish(const sending::Outcome& outcome);
    void takeRecorded(const QString& token);
    void recall();
    storage::SubmissionJournal* journal() const;
    void lookForDamage(const storage::SubmissionJournal* journal);
    void showPhase();

    std::shared_ptr<TargetOpener> m_targets;
    sending::Submit m_submit;
    bool m_reopensAtTheEnd = false;
    std::optional<contact::EmailContact> m_unconfirmed;
    std::set<QString> m_confirmed;
    mutable std::shared_ptr<storage::SubmissionJournal> m_journal; ///< to read; made when it is first asked
    QString m_damagedCopy;
    QString m_messageId;
    std::optional<LastSubmission> m_last;
    std::optional<LastSubmission> m_open;
    bool m_showsLast = false;
    std::map<QString, LastSubmission> m_endedHere; ///< by message; the journal does not have every detail
    contact::EmailContact m_sent; ///< of the last submission that began
    std::optional<Target> m_target;
    QString m_targetProblem;
    Phase m_phase = Phase::Idle;
    sending::Progress m_progress;
    LateRecords m_late;
    CurrentTask m_sending; ///< one that outlives this settles its journal by itself
};

} // namespace composer::models
