// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/database_error.h"
#include "storage/search_text.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace composer::storage {

class SqliteFile;
enum class RowContents;

/// What the names of a statement stand for: ":id" and so on.
using BoundValues = std::vector<std::pair<const char*, QVariant>>;

enum class JournalState { Sending, Created, Refused, NotSent, Unknown, Cancelled };

/// Which message went where, as far as is known. Names are as they were at the time.
struct SubmissionSubject {
    QString messageId; ///< of the draft; empty for one that has none, as on the command line
    QString environmentId; ///< empty for an endpoint that was given by hand
    QString environment; ///< its name
    QString account;
    QString region;
    QString subject; ///< of the message
    QString sender; ///< "Anna <anna@example.com>"
    QString recipient; ///< the destination address
    bool operator==(const SubmissionSubject&) const = default;
};

/// One submission as it is kept. The exact body is held only while it may be needed to send again; a final outcome
/// (all but Sending and Unknown) puts the request in its place, without the queries of presigned URLs.
struct JournalEntry {
    qint64 id = 0; ///< later ones are greater, whatever the clock says
    QString clientToken;
    QString scope; ///< where the token counts: the endpoint's origin and region, or "sandbox"
    SubmissionSubject about;
    QByteArray body;
    QByteArray bodySha256; ///< hex; of `body`
    QByteArray requestSha256; ///< hex; of `body` as it would be without its ClientToken
    QByteArray request; ///< what is kept of the body; empty: the body itself
    SearchText words; ///< by which it is found; written with the outcome, never read
    QString identity; ///< the ARN of the caller, if it is known
    base::Milliseconds duration {0}; ///< of the last run
    JournalState state = JournalState::Sending;
    int attempts = 0; ///< over all runs of this submission
    QString contactId;
    QString requestId;
    int httpStatus = 0;
    QString errorCode;
    base::UtcTime createdAt;
    base::UtcTime updatedAt;
    bool isFromCopy = false; ///< read from a damaged journal that was set aside: it can be known, but not changed
};

using JournalError = DatabaseError;

/// What must survive a crash of a submission. Every call is durable when it returns. What is asked of a token, a
/// message or a request is there to keep a message from being sent twice, so these answers include what can still be
/// read of journals that were damaged and set aside, in this run or in an earlier one.
class SubmissionJournal {
public:
    virtual ~SubmissionJournal() = default;
    /// Before the first byte leaves; `entry.attempts` counts the attempt about to be made, so that the first needs no
    /// call of its own. The same token, scope and body is the same row, which counts on. A row that is Created stays as
    /// it is: ask ofToken() first, or see it in the answer, whose state is else Sending.
    virtual base::Result<JournalEntry, JournalError> begin(const JournalEntry& entry) = 0;
    /// Before each later attempt: how many this run has begun, the one about to be made included.
    virtual base::Result<void, JournalError> attempt(qint64 id, int attempts) = 0;
    /// The outcome, in one transaction with what is kept of the message: state, contactId, requestId, httpStatus,
    /// errorCode, identity, duration, request and words are taken from `outcome`.
    virtual base::Result<void, JournalError> finish(qint64 id, const JournalEntry& outcome) = 0;
    /// Rows still in Sending or Unknown, oldest first: those of a crash, those that could not be settled, and those
    /// that another process is sending right now. Without the bodies.
    virtual base::Result<std::vector<JournalEntry>, JournalError> unsettled() = 0;
    /// Every row of a token in a scope, whatever became of it, oldest first; without the bodies.
    virtual base::Result<std::vector<JournalEntry>, JournalError> ofToken(
        const QString& clientToken, const QString& scope) = 0;
    /// The rows of a message, oldest first; with the bodies of those that are open, and the request of the last one if
    /// it is Created, apart from later ones that created nothing.
    virtual base::Result<std::vector<JournalEntry>, JournalError> ofMessage(const QString& messageId) = 0;
    /// Of each of these messages the newest row that may have created a contact, if there is one; without the bodies,
    /// in no order.
    virtual base::Result<std::vector<JournalEntry>, JournalError> lastOfMessages(const QStringList& messageIds) = 0;
    /// The rows of the same request in a scope, whatever its token, oldest first; without the bodies.
    virtual base::Result<std::vector<JournalEntry>, JournalError> ofRequest(
        const QByteArray& requestSha256, const QString& scope) = 0;
    /// Where a damaged journal was put by this object; empty when there was none.
    virtual QString damagedCopy() const { return {}; }
    /// Answers at once: why it cannot be written just now, when another program writes. Else nothing; what else may be
    /// wrong is the answer of the next call.
    virtual std::optional<JournalError> inUse() { return {}; }
};

/// Sending or Unknown: a contact may have been created, and the same token cannot create a second one.
bool isOpen(JournalState state);
/// Open or Created: a refusal created nothing, and neither did what never left.
bool mayHaveCreated(JournalState state);
/// All that are not open.
std::vector<JournalState> settledStates();

/// Whether anything can be read of a journal that was set aside: its tables, if not all of their rows.
bool canBeRead(const QString& damagedCopy);

/// A SqliteFile that stays open, since opening it takes longer than a submission's rows. Its log is empty while nothing
/// is under way, so that what was erased is not on the disk. For the thread of the first call only.
class SqliteJournal final : public SubmissionJournal {
public:
    SqliteJournal(QString path, std::shared_ptr<const base::Clock> clock);
    ~SqliteJournal() override;
    base::Result<JournalEntry, JournalError> begin(const JournalEntry& entry) override;
    base::Result<void, JournalError> attempt(qint64 id, int attempts) override;
    base::Result<void, JournalError> finish(qint64 id, const JournalEntry& outcome) override;
    base::Result<std::vector<JournalEntry>, JournalError> unsettled() override;
    base::Result<std::vector<JournalEntry>, JournalError> ofToken(
        const QString& clientToken, const QString& scope) override;
    base::Result<std::vector<JournalEntry>, JournalError> ofMessage(const QString& messageId) override;
    base::Result<std::vector<JournalEntry>, JournalError> lastOfMessages(const QStringList& messageIds) override;
    base::Result<std::vector<JournalEntry>, JournalError> ofRequest(
        const QByteArray& requestSha256, const QString& scope) override;
    QString damagedCopy() const override;
    std::optional<JournalError> inUse() override;

private:
    base::Result<JournalEntry, JournalError> insert(const JournalEntry& entry);
    base::Result<JournalEntry, JournalError> createdAlready(const JournalEntry& entry);
    base::Result<void, JournalError> openToWrite();
    base::Result<void, JournalError> write(qint64 id, const JournalEntry& outcome);
    base::Result<void, JournalError> writeAndFold(qint64 id, const JournalEntry& outcome);
    base::Result<std::vector<JournalEntry>, JournalError> select(
        RowContents contents, const QString& condition, const BoundValues& values);
    base::Result<std::vector<JournalEntry>, JournalError> read(
        RowContents contents, const QString& condition, const BoundValues& values);
    base::Result<std::vector<JournalEntry>, JournalError> selectWithCopies(
        RowContents contents, const QString& condition, const BoundValues& values);

    std::unique_ptr<SqliteFile> m_file;
    std::shared_ptr<const base::Clock> m_clock;
    std::set<qint64> m_underWay;
};

} // namespace composer::storage
