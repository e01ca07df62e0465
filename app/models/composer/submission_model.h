// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tasks/current_task.h"
#include "targets/target_opener.h"
#include "texts/outcome_text.h"

#include <QObject>

#include <optional>
#include <set>

namespace composer::models {

/// One submission at a time, as a window shows it: its steps, then its outcome, which stays until the next one begins.
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
    /// Sends nothing.
    void declineProduction() { m_unconfirmed.reset(); }
    /// The outcome follows within a second.
    void cancel();
    /// Back to Idle; ignored while busy.
    void clear();

    /// What happens now, in words; empty unless busy.
    QString step() const;
    /// What the last submission was begun with.
    const contact::EmailContact& sentContact() const { return m_sent; }
    /// It went to the target that there is now: a token repeated at another place would be a second contact.
    bool isTargetOfLast() const;
    /// Only when Finished.
    const sending::Outcome& outcome() const { return m_outcome; }
    const Notice& notice() const { return m_notice; }

Q_SIGNALS:
    void targetChanged();
    /// To be answered by confirmProduction() or declineProduction(); `account` may be empty.
    void productionConfirmationNeeded(const QString& name, const QString& account, const QString& instance);
    /// Phase or step changed.
    void changed();
    void finished();

private:
    void send(contact::EmailContact contact);
    QString confirmationKey(const contact::EmailContact& contact) const;
    void setPhase(Phase phase);
    void showProgress(const sending::Progress& progress);
    void finish(const sending::Outcome& outcome);

    std::shared_ptr<TargetOpener> m_targets;
    sending::Submit m_submit;
    bool m_reopensAtTheEnd = false;
    std::optional<contact::EmailContact> m_unconfirmed;
    std::set<QString> m_confirmed;
    contact::EmailContact m_sent; ///< of the last submission that began
    QString m_sentTo;
    std::optional<Target> m_target;
    QString m_targetProblem;
    Phase m_phase = Phase::Idle;
    sending::Progress m_progress;
    sending::Outcome m_outcome;
    Notice m_notice;
    CurrentTask m_sending; ///< one that outlives this settles its journal by itself
};

} // namespace composer::models
