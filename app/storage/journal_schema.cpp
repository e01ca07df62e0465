// SPDX-License-Identifier: Apache-2.0
#include "storage/journal_schema.h"

#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <array>

namespace composer::storage {

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
    "CREATE INDEX submission_contact_id ON submission (contact_id) WHERE contact_id <> ''",
    "CREATE INDEX submission_request_id ON submission (request_id) WHERE request_id <> ''",
    "CREATE INDEX submission_not_created ON submission (state) WHERE state <> 'created'",
    "CREATE TABLE submission_request (id INTEGER PRIMARY KEY, request BLOB NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE submission_text USING fts5(subject, people, body, "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"};

// What leads to the rows of an environment and of a time, and to the parts of a ContactId, each group of it a word.
// One letter is searched for as fast as two; three are rare enough. The words of before move to the new table.
constexpr const char* version3[] = {"CREATE INDEX submission_place ON submission (environment_id, environment)",
    "CREATE INDEX submission_created_at ON submission (created_at)",
    "ALTER TABLE submission_text RENAME TO submission_text_2",
    "CREATE VIRTUAL TABLE submission_text USING fts5(subject, people, body, ids, "
    "tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2')",
    "INSERT INTO submission_text (rowid, subject, people, body, ids) "
    "SELECT s.id, coalesce(t.subject, ''), coalesce(t.people, ''), coalesce(t.body, ''), s.contact_id "
    "FROM submission s LEFT JOIN submission_text_2 t ON t.rowid = s.id "
    "WHERE t.rowid IS NOT NULL OR s.contact_id <> ''",
    "DROP TABLE submission_text_2"};
constexpr std::array<Migration, 3> migrations {Migration(version1), Migration(version2), Migration(version3)};

constexpr char columns[] = R"(
    id, client_token, scope, body_sha256, state, attempts, contact_id, request_id, http_status, error_code,
    created_at, updated_at, message_id, environment_id, environment, account, region, identity, subject, sender,
    recipient, request_sha256, duration_ms)";
constexpr char columns1[] = R"(
    id, client_token, scope, body_sha256, state, attempts, contact_id, request_id, http_status, error_code,
    created_at, updated_at, '', '', '', '', '', '', '', '', '', '', 0)";

constexpr char keptRequest[] = "(SELECT request FROM submission_request r WHERE r.id = submission.id)";
// Of all times that a message was created, or may have been, only the last one matters.
constexpr char lastRequest[] = R"(
    (SELECT request FROM submission_request r
    WHERE r.id = submission.id AND submission.state = 'created' AND NOT EXISTS (
        SELECT 1 FROM submission later
        WHERE later.message_id = submission.message_id AND later.message_id <> '' AND later.id > submission.id
            AND later.state IN ('created', 'sending', 'unknown'))))";

const char* requestOf(RowContents contents)
{
    switch (contents) {
    case RowContents::BodyAndLastRequest:
        return lastRequest;
    case RowContents::BodyAndRequest:
        return keptRequest;
    default:
        return "NULL";
    }
}

} // namespace

std::span<const Migration> journalMigrations()
{
    return migrations;
}

QString journalSelect(RowContents contents, const QString& condition, int version)
{
    const QStringList parts {QLatin1String(version < 2 ? columns1 : columns),
        contents == RowContents::Facts ? QStringLiteral("NULL") : QStringLiteral("body"),
        version < 2 ? QStringLiteral("NULL") : QLatin1String(requestOf(contents))};
    return QStringLiteral("SELECT %1 FROM submission %2").arg(parts.join(u','), condition);
}

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

namespace {

JournalState stateOf(const QString& name)
{
    for (const auto state : {JournalState::Sending, JournalState::Created, JournalState::Refused, JournalState::NotSent,
             JournalState::Cancelled}) {
        if (nameOf(state) == name)
            return state;
    }
    return JournalState::Unknown; // also what a newer version may write: whatever it is, it is not known here
}

} // namespace

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
    using Nanoseconds = base::UtcTime::duration; // which end in the year 2262
    const auto first = std::chrono::ceil<base::Milliseconds>(Nanoseconds::min());
    const auto last = std::chrono::floor<base::Milliseconds>(Nanoseconds::max());
    return base::UtcTime(std::clamp(base::Milliseconds(milliseconds), first, last));
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
    entry.request = row.value(24).toByteArray();
    return entry;
}

bool isOpen(JournalState state)
{
    return state == JournalState::Sending || state == JournalState::Unknown;
}

bool mayHaveCreated(JournalState state)
{
    return state == JournalState::Created || isOpen(state);
}

std::vector<JournalState> settledStates()
{
    return {JournalState::Created, JournalState::Refused, JournalState::NotSent, JournalState::Cancelled};
}

} // namespace composer::storage
