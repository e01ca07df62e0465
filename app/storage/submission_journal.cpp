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
constexpr std::array<Migration, 1> migrations {Migration(version1)};

// Ids start at the time the first row is made, so that an id of a file that was set aside never names a row of its
// successor.
constexpr char insertSql[] = R"(
    INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, created_at, updated_at, body)
    VALUES ((SELECT coalesce(max(id), :now) + 1 FROM submission),
        :token, :scope, :hash, 'sending', :attempts, :now, :now, :body)
    ON CONFLICT (client_token, scope, body_sha256) DO UPDATE SET
        state = 'sending', attempts_before = attempts, attempts = attempts + excluded.attempts,
        updated_at = excluded.updated_at, body = excluded.body
    RETURNING id)";
constexpr char attemptSql[] = R"(
    UPDATE submission SET attempts = attempts_before + :attempts, updated_at = :now WHERE id = :id)";
constexpr char finishSql[] = R"(
    UPDATE submission SET
        state = :state, contact_id = CASE :contact WHEN '' THEN contact_id ELSE :contact END,
        request_id = :request, http_status = :status, error_code = :error, updated_at = :now,
        body = CASE WHEN :settled THEN NULL ELSE body END
    WHERE id = :id)";
constexpr char unsettledSql[] = R"(
    SELECT id, client_token, scope, body_sha256, state, attempts, contact_id, request_id, http_status, error_code,
        created_at, updated_at, body
    FROM submission WHERE state IN ('sending', 'unknown') ORDER BY created_at, id)";
constexpr char ofTokenSql[] = R"(
    SELECT id, client_token, scope, body_sha256, state, attempts, contact_id, request_id, http_status, error_code,
        created_at, updated_at, NULL
    FROM submission WHERE client_token = :token AND scope = :scope ORDER BY created_at, id)";

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

bool isSettled(JournalState state)
{
    return state != JournalState::Sending && state != JournalState::Unknown;
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
    entry.body = row.value(12).toByteArray();
    return entry;
}

} // namespace

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

base::Result<qint64, JournalError> SqliteJournal::begin(const JournalEntry& entry)
{
    if (const auto opened = m_file->open(); !opened)
        return fail(opened.error());
    auto id = insert(entry);
    if (!id && id.error().code == JournalError::Code::Damaged) {
        if (const auto replaced = m_file->replaceDamaged(); !replaced)
            return fail(replaced.error());
        id = insert(entry);
    }
    if (id)
        m_underWay.insert(*id);
    return id;
}

base::Result<qint64, JournalError> SqliteJournal::insert(const JournalEntry& entry)
{
    QSqlQuery query(m_file->database());
    query.setForwardOnly(true);
    if (!query.prepare(QLatin1String(insertSql)))
        return fail(m_file->errorOf(query.lastError()));
    query.bindValue(QStringLiteral(":now"), toMilliseconds(m_clock->utcNow()));
    query.bindValue(QStringLiteral(":token"), notNull(entry.clientToken));
    query.bindValue(QStringLiteral(":scope"), notNull(entry.scope));
    query.bindValue(QStringLiteral(":hash"), QString::fromLatin1(entry.bodySha256));
    query.bindValue(QStringLiteral(":attempts"), entry.attempts);
    query.bindValue(QStringLiteral(":body"), entry.body);
    if (!query.exec() || !query.next())
        return fail(m_file->errorOf(query.lastError()));
    const auto id = query.value(0).toLongLong();
    // With RETURNING the commit happens in the step behind the last row; before it nothing is durable.
    if (query.next() || query.lastError().isValid())
        return fail(m_file->errorOf(query.lastError()));
    return id;
}

base::Result<void, JournalError> SqliteJournal::attempt(qint64 id, int attempts)
{
    return update(attemptSql, {{":id", id}, {":attempts", attempts}});
}

base::Result<void, JournalError> SqliteJournal::finish(qint64 id, const JournalEntry& outcome)
{
    const Values values {{":id", id}, {":state", nameOf(outcome.state)}, {":contact", notNull(outcome.contactId)},
        {":request", notNull(outcome.requestId)}, {":status", outcome.httpStatus},
        {":error", notNull(outcome.errorCode)}, {":settled", isSettled(outcome.state)}};
    m_underWay.erase(id);
    auto done = m_underWay.empty() && m_file->isOpen() ? updateAndFold(finishSql, values) : update(finishSql, values);
    closeWhenIdle();
    return done;
}

// The file is closed next, which folds the log in and waits for the disk anyway, so the commit need not wait as well.
// When another program keeps the log from being folded whole, the log is waited for by itself.
base::Result<void, JournalError> SqliteJournal::updateAndFold(const char* sql, const Values& values)
{
    if (auto eased = m_file->waitForDisk(false); !eased)
        return eased;
    auto done = update(sql, values);
    const bool durable = done && m_file->foldLog();
    if (auto strict = m_file->waitForDisk(true); !strict)
        return strict;
    return done && !durable ? m_file->syncLog() : done;
}

base::Result<void, JournalError> SqliteJournal::update(const char* sql, const Values& values)
{
    // A row belongs to the file it was begun in, so an open file stays, also when it was moved meanwhile.
    if (!m_file->isOpen()) {
        if (auto opened = m_file->open(); !opened)
            return opened;
    }
    QSqlQuery query(m_file->database());
    query.prepare(QLatin1String(sql));
    for (const auto& [name, value] : values)
        query.bindValue(QLatin1String(name), value);
    query.bindValue(QStringLiteral(":now"), toMilliseconds(m_clock->utcNow()));
    if (!query.exec())
        return fail(m_file->errorOf(query.lastError()));
    if (query.numRowsAffected() != 1)
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
    return select(unsettledSql, {});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::ofToken(
    const QString& clientToken, const QString& scope)
{
    return select(ofTokenSql, {{":token", notNull(clientToken)}, {":scope", notNull(scope)}});
}

base::Result<std::vector<JournalEntry>, JournalError> SqliteJournal::select(const char* sql, const Values& values)
{
    if (!m_file->isOpen() && !QFileInfo::exists(m_file->path()))
        return std::vector<JournalEntry>(); // asking makes no file
    if (const auto opened = m_file->open(); !opened)
        return fail(opened.error());
    std::vector<JournalEntry> entries;
    {
        QSqlQuery query(m_file->database());
        query.setForwardOnly(true);
        query.prepare(QLatin1String(sql));
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
