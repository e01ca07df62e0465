// SPDX-License-Identifier: Apache-2.0
#include "storage/submission_journal.h"

#include "storage/sqlite_file.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QVariant>

#include <array>

namespace composer::storage {

using base::fail;

namespace {

// The body comes last: reading the other columns of a row then does not read through it. Times are milliseconds since
// 1970, UTC. `attempts_before` are those of earlier runs.
constexpr char createTable[] = R"(
    CREATE TABLE submission (
        id INTEGER PRIMARY KEY,
        client_token TEXT NOT NULL,
        scope TEXT NOT NULL,
        body_sha256 TEXT NOT NULL,
        state TEXT NOT NULL
            CHECK (state IN ('sending', 'created', 'refused', 'not sent', 'unknown', 'cancelled')),
        attempts INTEGER NOT NULL,
        attempts_before INTEGER NOT NULL DEFAULT 0,
        contact_id TEXT NOT NULL DEFAULT '',
        request_id TEXT NOT NULL DEFAULT '',
        http_status INTEGER NOT NULL DEFAULT 0,
        error_code TEXT NOT NULL DEFAULT '',
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        body BLOB,
        UNIQUE (client_token, scope, body_sha256)) STRICT)";
constexpr char createIndex[] = R"(
    CREATE INDEX submission_unsettled ON submission (created_at) WHERE state IN ('sending', 'unknown'))";
constexpr const char* version1[] = {createTable, createIndex};

// What was sent is kept whole and found again. The requests and their words have tables of their own, so that a list
// of submissions is read without them.
constexpr const char* version2[] = {"ALTER TABLE submission ADD COLUMN message_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN environment_id TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN environment TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN account TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN region TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN identity TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN subject TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN sender TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN recipient TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN request_sha256 TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE submission ADD COLUMN duration_ms INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX submission_message ON submission (message_id) WHERE message_id <> ''",
    "CREATE INDEX submission_request_hash ON submission (request_sha256) WHERE request_sha256 <> ''",
    "CREATE INDEX submission_ids ON submission (contact_id, request_id)",
    "CREATE TABLE submission_request (id INTEGER PRIMARY KEY, request BLOB NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE submission_text USING fts5(subject, people, body, "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"};
constexpr std::array<Migration, 2> migrations {Migration(version1), Migration(version2)};

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
constexpr char selectSql[] = R"(
    SELECT id, client_token, scope, body_sha256, state, attempts, contact_id, request_id, http_status, error_code,
        created_at, updated_at, message_id, environment_id, environment, account, region, identity, subject, sender,
        recipient, request_sha256, duration_ms, %1
    FROM submission WHERE %2 ORDER BY id)";

constexpr char withBody[] = "body";
constexpr char withoutBody[] = "NULL";

QString nameOf(JournalState state)
{
    switch (state) {
    case JournalState::Sending:
        return QStringLiteral("sending");
    case JournalState::Created:
        return QStringLiteral("created");
    case JournalState::Refused:
        return QStringLiteral("refused");
    case JournalState::NotSent:
        return QStringLiteral("not sent");
    case JournalState::Unknown:
        return QStringLiteral("unknown");
    case JournalState::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

JournalState stateOf(const QString& name)
{
    for (const auto state : {JournalState::Sending, JournalState::Created, JournalState::Refused, JournalState::NotSent,
             JournalState::Cancelled}) {
        if (nameOf(state) == name)
            return state;
    }
    return JournalState::Unknown; // also what a newer version may write: whatever it is, it is not known here
}

// A null QString would be bound as NULL.
QString notNull(const QString& text)
{
    return text.isNull() ? QLatin1String("") : text;
}

qint64 toMilliseconds(base::UtcTime time)
{
    return std::chrono::duration_cast<base::Milliseconds>(time.time_since_epoch()).count();
}

base::UtcTime fromMilliseconds(qint64 milliseconds)
{
    return base::UtcTime(base::Milliseconds(milliseconds));
}

JournalEntry entryOf(const QSqlQuery& row)
{
    JournalEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.clientToken = row.value(1).toString();
    entry.scope = row.value(2).toString();
    entry.bodySha256 = row.value(3).toByteArray();
    entry.state = stateOf(row.value(4).toString());
    entry.attempts = row.value(5).toInt();
    entry.contactId = row.value(6).toString();
    entry.requestId = row.value(7).toString();
    entry.httpStatus = row.value(8).toInt();
    entry.errorCode = row.value(9).toString();
    entry.createdAt = fromMilliseconds(row.value(10).toLongLong());
    entry.updatedAt = fromMilliseconds(row.value(11).toLongLong());
    entry.about = {row.value(12).toString(), row.value(13).toString(), row.value(14).toString(),
        row.value(15).toString(), row.value(16).toString(), row.value(18).toString(), row.value(19).toString(),
        row.value(20).toString()};
    entry.identity = row.value(17).toString();
    entry.requestSha256 = row.value(21).toByteArray();
    entry.duration = base::Milliseconds(row.value(22).toLongLong());
    entry.body = row.value(23).toByteArray();
    return entry;
}

} // namespace

bool isOpen(JournalState state)
{
    return state == JournalState::Sending || state == JournalState::Unknown;
}

SqliteJournal::SqliteJournal(QString path, std::shared_ptr<const base::Clock> clock)
    : m_file(std::make_unique<SqliteFile>(std::move(path), migrations))
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
    return select(withoutBody, QStringLiteral("client_token = :token AND scope = :scope"),
        {{":token", notNull(clientToken)}, {":scope", notNull(scope)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofMessage(const QString& messageId)
{
    return select(
        withBody, QStringLiteral("message_id = :message AND message_id <> ''"), {{":message", notNull(messageId)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofRequest(
    const QByteArray& requestSha256, const QString& scope)
{
    return select(withBody, QStringLiteral("request_sha256 = :hash AND request_sha256 <> '' AND scope = :scope"),
        {{":hash", QString::fromLatin1(requestSha256)}, {":scope", notNull(scope)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::select(
    const char* body, const QString& condition, const Values& values)
{
    if (!m_file->isOpen() && !QFileInfo::exists(m_file->path()))
        return std::vector<JournalEntry>(); // asking makes no file
    if (const auto opened = m_file->open(); !opened)
        return fail(opened.error());
    std::vector<JournalEntry> entries;
    {
        QSqlQuery query(m_file->database());
        query.setForwardOnly(true);
        query.prepare(QString::fromLatin1(selectSql).arg(QLatin1String(body), condition));
        for (const auto& [name, value] : values)
            query.bindValue(QLatin1String(name), value);
        if (!query.exec())
            return fail(m_file->errorOf(query.lastError()));
        while (query.next())
            entries.push_back(entryOf(query));
        if (query.lastError().isValid())
            return fail(m_file->errorOf(query.lastError()));
    }
    closeWhenIdle();
    return entries;
}

} // namespace composer::storage
