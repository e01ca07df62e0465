// SPDX-License-Identifier: Apache-2.0
#include "storage/submission_journal.h"

#include "storage/damaged_journal.h"
#include "storage/journal_schema.h"
#include "storage/sql_statement.h"
#include "storage/sqlite_file.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

#include <map>

namespace composer::storage {

using base::fail;

namespace {

// Ids start at the time the first row is made, so that an id of a file that was set aside never names a row of its
// successor. A row that is created already is not changed, and then not returned either.
constexpr char insertSql[] = R"(
    INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, created_at, updated_at, message_id,
        environment_id, environment, account, region, subject, sender, recipient, request_sha256, body)
    VALUES ((SELECT coalesce(max(id), :now) + 1 FROM submission), :token, :scope, :hash, 'sending', :attempts, :now,
        :now, :message, :environment_id, :environment, :account, :region, :subject, :sender, :recipient, :request_hash,
        :body)
    ON CONFLICT (client_token, scope, body_sha256) DO UPDATE SET
        state = 'sending', attempts_before = attempts, attempts = attempts + excluded.attempts,
        updated_at = excluded.updated_at, body = excluded.body, message_id = excluded.message_id,
        environment_id = excluded.environment_id, environment = excluded.environment, account = excluded.account,
        region = excluded.region, subject = excluded.subject, sender = excluded.sender,
        recipient = excluded.recipient, request_sha256 = excluded.request_sha256
    WHERE state <> 'created'
    RETURNING id)";
constexpr char attemptSql[] = R"(
    UPDATE submission SET attempts = attempts_before + :attempts, updated_at = :now WHERE id = :id)";
constexpr char keepRequestSql[] = R"(
    INSERT OR REPLACE INTO submission_request (id, request)
    SELECT id, coalesce(:kept, body) FROM submission WHERE id = :id AND coalesce(:kept, body) IS NOT NULL)";
constexpr char keepWordsSql[] = R"(
    INSERT OR REPLACE INTO submission_text (rowid, subject, people, body, ids) VALUES (:id, :subject, :people, :words, :contact))";
constexpr char finishSql[] = R"(
    UPDATE submission SET
        state = :state, contact_id = :contact, request_id = :request, http_status = :status, error_code = :error,
        identity = CASE :identity WHEN '' THEN identity ELSE :identity END, duration_ms = :duration,
        updated_at = :now, body = CASE WHEN :settled THEN NULL ELSE body END
    WHERE id = :id)";

base::Result<void, JournalError> changeOneRow(const SqliteFile& file, const Statement& statement)
{
    const auto changed = execute(file, statement);
    if (!changed)
        return fail(changed.error());
    if (*changed != 1)
        return fail(JournalError {JournalError::Code::Other, file.path(), QStringLiteral("no such submission")});
    return {};
}

} // namespace

SqliteJournal::SqliteJournal(QString path, std::shared_ptr<const base::Clock> clock)
    : m_file(std::make_unique<SqliteFile>(std::move(path), journalMigrations()))
    , m_clock(std::move(clock))
{
}

SqliteJournal::~SqliteJournal() = default;

QString SqliteJournal::damagedCopy() const
{
    return m_file->damagedCopy();
}

std::optional<JournalError> SqliteJournal::inUse()
{
    if (const auto opened = m_file->open(); !opened || !m_file->isLocked())
        return std::nullopt;
    return JournalError {JournalError::Code::Busy, m_file->path(), {}};
}

base::Result<JournalEntry, JournalError> SqliteJournal::begin(const JournalEntry& entry)
{
    if (const auto opened = m_file->open(); !opened)
        return fail(opened.error());
    auto begun = insert(entry);
    if (!begun && begun.error().code == JournalError::Code::Damaged) {
        if (const auto replaced = m_file->replaceDamaged(); !replaced)
            return fail(replaced.error());
        begun = insert(entry);
    }
    if (begun && begun->state == JournalState::Sending)
        m_underWay.insert(begun->id);
    return begun;
}

base::Result<JournalEntry, JournalError> SqliteJournal::insert(const JournalEntry& entry)
{
    const auto& about = entry.about;
    const BoundValues values {{":now", toMilliseconds(m_clock->utcNow())}, {":token", notNull(entry.clientToken)},
        {":scope", notNull(entry.scope)}, {":hash", QString::fromLatin1(entry.bodySha256)},
        {":attempts", entry.attempts}, {":message", notNull(about.messageId)},
        {":environment_id", notNull(about.environmentId)}, {":environment", notNull(about.environment)},
        {":account", notNull(about.account)}, {":region", notNull(about.region)}, {":subject", notNull(about.subject)},
        {":sender", notNull(about.sender)}, {":recipient", notNull(about.recipient)},
        {":request_hash", notNull(QString::fromLatin1(entry.requestSha256))}, {":body", entry.body}};
    const auto id = readNumber(*m_file, {QLatin1String(insertSql), values});
    if (!id)
        return fail(id.error());
    if (!*id)
        return createdAlready(entry);
    auto begun = entry;
    begun.id = **id;
    begun.state = JournalState::Sending;
    return begun;
}

base::Result<JournalEntry, JournalError> SqliteJournal::createdAlready(const JournalEntry& entry)
{
    const auto rows = ofToken(entry.clientToken, entry.scope);
    if (!rows)
        return fail(rows.error());
    for (const auto& row : *rows) {
        if (row.bodySha256 == entry.bodySha256 && row.state == JournalState::Created)
            return row;
    }
    return fail(JournalError {JournalError::Code::Other, m_file->path(), QStringLiteral("no such submission")});
}

base::Result<void, JournalError> SqliteJournal::attempt(qint64 id, int attempts)
{
    if (auto opened = openToWrite(); !opened)
        return opened;
    return changeOneRow(*m_file,
        {QLatin1String(attemptSql),
            {{":id", id}, {":attempts", attempts}, {":now", toMilliseconds(m_clock->utcNow())}}});
}

base::Result<void, JournalError> SqliteJournal::finish(qint64 id, const JournalEntry& outcome)
{
    const auto opened = openToWrite();
    m_underWay.erase(id);
    if (!opened)
        return opened;
    return m_underWay.empty() ? writeAndFold(id, outcome) : write(id, outcome);
}

// What was erased from the database is still in SQLite's log, which is folded in next. That waits for the disk, so the
// commit need not wait as well. When another program keeps the log from being folded whole, the log is waited for by
// itself.
base::Result<void, JournalError> SqliteJournal::writeAndFold(qint64 id, const JournalEntry& outcome)
{
    if (auto eased = m_file->waitForDisk(false); !eased)
        return eased;
    auto done = write(id, outcome);
    const bool durable = done && m_file->foldLog();
    if (auto strict = m_file->waitForDisk(true); !strict)
        return strict;
    return done && !durable ? m_file->syncLog() : done;
}

/// The outcome and what is kept of the message, or nothing of both.
base::Result<void, JournalError> SqliteJournal::write(qint64 id, const JournalEntry& outcome)
{
    const Statement parts[] = {
        {QLatin1String(keepRequestSql),
            {{":id", id}, {":kept", outcome.request.isEmpty() ? QVariant() : QVariant(outcome.request)}}},
        {QLatin1String(keepWordsSql),
            {{":id", id}, {":subject", outcome.words.subject}, {":people", outcome.words.people},
                {":words", outcome.words.body}, {":contact", notNull(outcome.contactId)}}}};
    const Statement end {QLatin1String(finishSql),
        {{":id", id}, {":state", nameOf(outcome.state)}, {":contact", notNull(outcome.contactId)},
            {":request", notNull(outcome.requestId)}, {":status", outcome.httpStatus},
            {":error", notNull(outcome.errorCode)}, {":identity", notNull(outcome.identity)},
            {":duration", qint64(outcome.duration.count())}, {":settled", !isOpen(outcome.state)},
            {":now", toMilliseconds(m_clock->utcNow())}}};
    return inTransaction(*m_file, [&]() -> base::Result<void, JournalError> {
        for (const auto& part : parts) {
            if (const auto done = execute(*m_file, part); !done)
                return fail(done.error());
        }
        return changeOneRow(*m_file, end);
    });
}

/// A row belongs to the file it was begun in, so an open file stays, also when it was moved meanwhile.
base::Result<void, JournalError> SqliteJournal::openToWrite()
{
    return m_file->isOpen() && !m_underWay.empty() ? base::Result<void, JournalError>() : m_file->open();
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::unsettled()
{
    return select(RowContents::Facts, QStringLiteral("state IN ('sending', 'unknown')"), {});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofToken(
    const QString& clientToken, const QString& scope)
{
    return selectWithCopies(RowContents::Facts, QStringLiteral("client_token = :token AND scope = :scope"),
        {{":token", notNull(clientToken)}, {":scope", notNull(scope)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofMessage(const QString& messageId)
{
    return selectWithCopies(RowContents::BodyAndLastRequest,
        QStringLiteral("message_id = :message AND message_id <> ''"), {{":message", notNull(messageId)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::lastOfMessages(const QStringList& messageIds)
{
    const auto list = QJsonDocument(QJsonArray::fromStringList(messageIds)).toJson(QJsonDocument::Compact);
    auto rows = selectWithCopies(RowContents::Facts,
        QStringLiteral("message_id IN (SELECT value FROM json_each(:messages)) AND message_id <> '' "
                       "AND state IN ('created', 'sending', 'unknown')"),
        {{":messages", QString::fromUtf8(list)}});
    if (!rows)
        return rows;
    std::map<QString, JournalEntry> last;
    for (auto& row : *rows)
        last.insert_or_assign(row.about.messageId, std::move(row));
    rows->clear();
    for (auto& [messageId, row] : last)
        rows->push_back(std::move(row));
    return rows;
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofRequest(
    const QByteArray& requestSha256, const QString& scope)
{
    return selectWithCopies(RowContents::Facts,
        QStringLiteral("request_sha256 = :hash AND request_sha256 <> '' AND scope = :scope"),
        {{":hash", QString::fromLatin1(requestSha256)}, {":scope", notNull(scope)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::selectWithCopies(
    RowContents contents, const QString& condition, const BoundValues& values)
{
    auto rows = select(contents, condition, values);
    if (!rows)
        return rows;
    auto entries = rowsOfDamagedCopies(m_file->path(), {contents, condition, values});
    entries.insert(entries.end(), rows->begin(), rows->end());
    return entries;
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::select(
    RowContents contents, const QString& condition, const BoundValues& values)
{
    if (m_underWay.empty() && !QFileInfo::exists(m_file->path()))
        return std::vector<JournalEntry>(); // asking makes no file
    if (const auto opened = m_file->open(); !opened)
        return fail(opened.error());
    auto entries = read(contents, condition, values);
    if (!entries && entries.error().code == JournalError::Code::Damaged && m_underWay.empty()) {
        if (const auto replaced = m_file->replaceDamaged(); !replaced)
            return fail(replaced.error());
        entries = read(contents, condition, values);
    }
    return entries;
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::read(
    RowContents contents, const QString& condition, const BoundValues& values)
{
    return readRows(*m_file, {journalSelect(contents, QStringLiteral("WHERE %1 ORDER BY id").arg(condition)), values});
}

} // namespace composer::storage
