// SPDX-License-Identifier: Apache-2.0
#include "storage/submission_journal.h"

#include "storage/damaged_journal.h"
#include "storage/journal_schema.h"
#include "storage/sqlite_file.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>

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
constexpr char dropWordsSql[] = "DELETE FROM submission_text WHERE rowid = :id";
constexpr char keepWordsSql[] = R"(
    INSERT INTO submission_text (rowid, subject, people, body) VALUES (:id, :subject, :people, :words))";
constexpr char finishSql[] = R"(
    UPDATE submission SET
        state = :state, contact_id = :contact, request_id = :request, http_status = :status, error_code = :error,
        identity = CASE :identity WHEN '' THEN identity ELSE :identity END, duration_ms = :duration,
        updated_at = :now, body = CASE WHEN :settled THEN NULL ELSE body END
    WHERE id = :id)";
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
    QSqlQuery query(m_file->database());
    query.setForwardOnly(true);
    if (!query.prepare(QLatin1String(insertSql)))
        return fail(m_file->errorOf(query.lastError()));
    const auto& about = entry.about;
    const Values values {{":now", toMilliseconds(m_clock->utcNow())}, {":token", notNull(entry.clientToken)},
        {":scope", notNull(entry.scope)}, {":hash", QString::fromLatin1(entry.bodySha256)},
        {":attempts", entry.attempts}, {":message", notNull(about.messageId)},
        {":environment_id", notNull(about.environmentId)}, {":environment", notNull(about.environment)},
        {":account", notNull(about.account)}, {":region", notNull(about.region)}, {":subject", notNull(about.subject)},
        {":sender", notNull(about.sender)}, {":recipient", notNull(about.recipient)},
        {":request_hash", notNull(QString::fromLatin1(entry.requestSha256))}, {":body", entry.body}};
    for (const auto& [name, value] : values)
        query.bindValue(QLatin1String(name), value);
    if (!query.exec())
        return fail(m_file->errorOf(query.lastError()));
    if (!query.next())
        return query.lastError().isValid() ? fail(m_file->errorOf(query.lastError())) : createdAlready(entry);
    auto begun = entry;
    begun.id = query.value(0).toLongLong();
    begun.state = JournalState::Sending;
    // With RETURNING the commit happens in the step behind the last row; before it nothing is durable.
    if (query.next() || query.lastError().isValid())
        return fail(m_file->errorOf(query.lastError()));
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
    return run(attemptSql, {{":id", id}, {":attempts", attempts}, {":now", toMilliseconds(m_clock->utcNow())}}, true);
}

base::Result<void, JournalError> SqliteJournal::finish(qint64 id, const JournalEntry& outcome)
{
    m_underWay.erase(id);
    const bool wasOpen = m_file->isOpen();
    if (auto opened = openToWrite(); !opened)
        return opened;
    auto done = m_underWay.empty() && wasOpen ? writeAndFold(id, outcome) : write(id, outcome);
    closeWhenIdle();
    return done;
}

// The file is closed next, which folds the log in and waits for the disk anyway, so the commit need not wait as well.
// When another program keeps the log from being folded whole, the log is waited for by itself.
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
    const std::vector<std::pair<const char*, Values>> steps {
        {keepRequestSql, {{":id", id}, {":kept", outcome.request.isEmpty() ? QVariant() : QVariant(outcome.request)}}},
        {dropWordsSql, {{":id", id}}},
        {keepWordsSql,
            {{":id", id}, {":subject", outcome.words.subject}, {":people", outcome.words.people},
                {":words", outcome.words.body}}},
        {finishSql,
            {{":id", id}, {":state", nameOf(outcome.state)}, {":contact", notNull(outcome.contactId)},
                {":request", notNull(outcome.requestId)}, {":status", outcome.httpStatus},
                {":error", notNull(outcome.errorCode)}, {":identity", notNull(outcome.identity)},
                {":duration", qint64(outcome.duration.count())}, {":settled", !isOpen(outcome.state)},
                {":now", toMilliseconds(m_clock->utcNow())}}}};
    auto transaction = run("BEGIN IMMEDIATE", {});
    for (std::size_t i = 0; transaction && i < steps.size(); ++i)
        transaction = run(steps[i].first, steps[i].second, i + 1 == steps.size());
    if (transaction)
        transaction = run("COMMIT", {});
    if (!transaction)
        (void)run("ROLLBACK", {});
    return transaction;
}

/// A row belongs to the file it was begun in, so an open file stays, also when it was moved meanwhile.
base::Result<void, JournalError> SqliteJournal::openToWrite()
{
    return m_file->isOpen() ? base::Result<void, JournalError>() : m_file->open();
}

base::Result<void, JournalError> SqliteJournal::run(const char* sql, const Values& values, bool changesOneRow)
{
    QSqlQuery query(m_file->database());
    if (!query.prepare(QLatin1String(sql)))
        return fail(m_file->errorOf(query.lastError()));
    for (const auto& [name, value] : values)
        query.bindValue(QLatin1String(name), value);
    if (!query.exec())
        return fail(m_file->errorOf(query.lastError()));
    if (changesOneRow && query.numRowsAffected() != 1)
        return fail(JournalError {JournalError::Code::Other, m_file->path(), QStringLiteral("no such submission")});
    return {};
}

// What was erased from the database is still in SQLite's log. The last process to close the file folds the log in and
// removes it, so the file is open only while something is under way.
void SqliteJournal::closeWhenIdle()
{
    if (m_underWay.empty())
        m_file->close();
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::unsettled()
{
    return select(withBody, QStringLiteral("state IN ('sending', 'unknown')"), {});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofToken(
    const QString& clientToken, const QString& scope)
{
    return selectWithCopies(withoutBody, QStringLiteral("client_token = :token AND scope = :scope"),
        {{":token", notNull(clientToken)}, {":scope", notNull(scope)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofMessage(const QString& messageId)
{
    return selectWithCopies(
        withBody, QStringLiteral("message_id = :message AND message_id <> ''"), {{":message", notNull(messageId)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofRequest(
    const QByteArray& requestSha256, const QString& scope)
{
    return selectWithCopies(withBody,
        QStringLiteral("request_sha256 = :hash AND request_sha256 <> '' AND scope = :scope"),
        {{":hash", QString::fromLatin1(requestSha256)}, {":scope", notNull(scope)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::selectWithCopies(
    const char* body, const QString& condition, const Values& values)
{
    auto rows = select(body, condition, values);
    if (!rows)
        return rows;
    auto entries = rowsOfDamagedCopies(m_file->path(), {body, condition, values});
    entries.insert(entries.end(), rows->begin(), rows->end());
    return entries;
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::select(
    const char* body, const QString& condition, const Values& values)
{
    if (!m_file->isOpen() && !QFileInfo::exists(m_file->path()))
        return std::vector<JournalEntry>(); // asking makes no file
    if (const auto opened = m_file->open(); !opened)
        return fail(opened.error());
    auto entries = read(body, condition, values);
    if (!entries && entries.error().code == JournalError::Code::Damaged && m_underWay.empty()) {
        if (const auto replaced = m_file->replaceDamaged(); !replaced)
            return fail(replaced.error());
        entries = read(body, condition, values);
    }
    closeWhenIdle();
    return entries;
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::read(
    const char* body, const QString& condition, const Values& values)
{
    std::vector<JournalEntry> entries;
    QSqlQuery query(m_file->database());
    query.setForwardOnly(true);
    query.prepare(journalSelect(body, QStringLiteral("WHERE %1 ORDER BY id").arg(condition)));
    for (const auto& [name, value] : values)
        query.bindValue(QLatin1String(name), value);
    if (!query.exec())
        return fail(m_file->errorOf(query.lastError()));
    while (query.next())
        entries.push_back(entryOf(query));
    if (query.lastError().isValid())
        return fail(m_file->errorOf(query.lastError()));
    return entries;
}

} // namespace composer::storage
