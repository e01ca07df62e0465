// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/database_error.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace composer::storage {

class SqliteFile;

enum class JournalState { Sending, Created, Refused, NotSent, Unknown, Cancelled };

/// One submission as it is kept. The body is held only while it may be needed to send again: a final outcome
/// (all but Sending and Unknown) erases it, since it holds the customer's words and presigned URLs.
struct JournalEntry {
    qint64 id = 0;
    QString clientToken;
    QString scope; ///< where the token counts: the endpoint's origin and region, or "sandbox"
    QByteArray body;
    QByteArray bodySha256; ///< hex; of `body`
    JournalState state = JournalState::Sending;
    int attempts = 0; ///< over all runs of this submission
    QString contactId;
    QString requestId;
    int httpStatus = 0;
    QString errorCode;
    base::UtcTime createdAt;
    base::UtcTime updatedAt;
};

using JournalError = DatabaseError;

/// What must survive a crash of a submission. Every call is durable when it returns.
class SubmissionJournal {
public:
    virtual ~SubmissionJournal() = default;
    /// Before the first byte leaves; `entry.attempts` counts the attempt about to be made, so that the first needs no
    /// call of its own. The same token, scope and body is the same row: it counts on, and a ContactId it has stays.
    virtual base::Result<qint64, JournalError> begin(const JournalEntry& entry) = 0;
    /// Before each later attempt: how many this run has begun, the one about to be made included.
    virtual base::Result<void, JournalError> attempt(qint64 id, int attempts) = 0;
    /// The outcome: state, contactId, requestId, httpStatus, errorCode are taken from `outcome`. An empty contactId
    /// leaves a known one in place.
    virtual base::Result<void, JournalError> finish(qint64 id, const JournalEntry& outcome) = 0;
    /// Rows still in Sending or Unknown, oldest first: those of a crash, those that could not be settled, and those
    /// that another process is sending right now.
    virtual base::Result<std::vector<JournalEntry>, JournalError> unsettled() = 0;
    /// Every row of a token in a scope, whatever became of it, oldest first; without the bodies.
    virtual base::Result<std::vector<JournalEntry>, JournalError> ofToken(
        const QString& clientToken, const QString& scope) = 0;
};

/// A SqliteFile that is open from a begin() to the last finish(). For the thread of the first begin() only.
class SqliteJournal final : public SubmissionJournal {
public:
    SqliteJournal(QString path, std::shared_ptr<const base::Clock> clock);
    ~SqliteJournal() override;
    base::Result<qint64, JournalError> begin(const JournalEntry& entry) override;
    base::Result<void, JournalError> attempt(qint64 id, int attempts) override;
    base::Result<void, JournalError> finish(qint64 id, const JournalEntry& outcome) override;
    base::Result<std::vector<JournalEntry>, JournalError> unsettled() override;
    base::Result<std::vector<JournalEntry>, JournalError> ofToken(
        const QString& clientToken, const QString& scope) override;
    /// Where a damaged journal was put by this object; empty when there was none.
    QString damagedCopy() const;

private:
    using Values = std::vector<std::pair<const char*, QVariant>>;
    base::Result<qint64, JournalError> insert(const JournalEntry& entry);
    base::Result<void, JournalError> update(const char* sql, const Values& values);
    base::Result<void, JournalError> updateAndFold(const char* sql, const Values& values);
    base::Result<std::vector<JournalEntry>, JournalError> select(const char* sql, const Values& values);
    void closeWhenIdle();

    std::unique_ptr<SqliteFile> m_file;
    std::shared_ptr<const base::Clock> m_clock;
    std::set<qint64> m_underWay;
};

} // namespace composer::storage
