// SPDX-License-Identifier: Apache-2.0
#include "storage/history/sent_migration.h"

#include "aws/sha256.h"
#include "contact/drafts/request_json.h"
#include "contact/drafts/sent_mark.h"
#include "storage/journal_schema.h"
#include "storage/kept_message.h"
#include "storage/sql_statement.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <utility>

namespace composer::storage {

using base::fail;

namespace {

// Rows are committed together, which takes one wait for the disk; so much of them is held in memory.
constexpr std::size_t mostFiles = 100;
constexpr qsizetype mostBytes = 8 * 1024 * 1024;

struct SentFile {
    QString id;
    QByteArray revision;
    contact::SentMark mark;
    KeptMessage message;
    qint64 time = 0;
};
using Batch = std::vector<SentFile>;

// An open row of the same body is that of a program that died before it could write the outcome.
constexpr char findSql[] = R"(
    SELECT s.id, r.id IS NOT NULL AND s.state = 'created'
    FROM submission s LEFT JOIN submission_request r ON r.id = s.id
    WHERE s.client_token = :token AND (s.contact_id = :contact
        OR (s.contact_id = '' AND s.state IN ('sending', 'unknown') AND s.body_sha256 = :hash))
    ORDER BY s.contact_id DESC LIMIT 1)";
constexpr char isTakenSql[] = R"(
    SELECT count(*) FROM submission WHERE client_token = :token AND scope = '' AND body_sha256 = :hash)";
constexpr char insertSql[] = R"(
    INSERT INTO submission (id, client_token, scope, body_sha256, state, attempts, created_at, updated_at)
    VALUES ((SELECT coalesce(min(id), :now) - 1 FROM submission), :token, '', :hash, 'created', 1, :time, :time))";
constexpr char lastIdSql[] = "SELECT min(id) FROM submission";
constexpr char completeSql[] = R"(
    UPDATE submission SET state = 'created', contact_id = :contact, http_status = 200, error_code = '', body = NULL,
        request_id = CASE request_id WHEN '' THEN :request ELSE request_id END,
        environment = CASE environment WHEN '' THEN :environment ELSE environment END,
        message_id = CASE message_id WHEN '' THEN :message ELSE message_id END,
        subject = CASE subject WHEN '' THEN :subject ELSE subject END,
        sender = CASE sender WHEN '' THEN :sender ELSE sender END,
        recipient = CASE recipient WHEN '' THEN :recipient ELSE recipient END,
        request_sha256 = CASE request_sha256 WHEN '' THEN :request_hash ELSE request_sha256 END
    WHERE id = :id)";
constexpr char keepRequestSql[] = "INSERT OR IGNORE INTO submission_request (id, request) VALUES (:id, :kept)";
constexpr char keepWordsSql[] = R"(
    INSERT OR REPLACE INTO submission_text (rowid, subject, people, body, ids)
    VALUES (:id, :subject_words, :people, :words, :contact))";

/// A row of this token and content may be there, such as that of another message without a token. The contact makes
/// this one unlike it.
QByteArray bodyHash(const SqliteFile& file, const SentFile& sent)
{
    const auto& hash = sent.message.bodySha256;
    const auto taken = readNumber(file,
        {QLatin1String(isTakenSql),
            {{":token", notNull(sent.mark.clientToken)}, {":hash", QString::fromLatin1(hash)}}});
    if (taken && taken->value_or(0) == 0)
        return hash;
    return aws::sha256Hex(hash + sent.mark.contactId.toUtf8());
}

base::Result<qint64, DatabaseError> insertRow(const SqliteFile& file, const SentFile& sent, qint64 now)
{
    const auto inserted = execute(file,
        {QLatin1String(insertSql),
            {{":now", now}, {":token", notNull(sent.mark.clientToken)},
                {":hash", QString::fromLatin1(bodyHash(file, sent))}, {":time", sent.time}}});
    if (!inserted)
        return fail(inserted.error());
    const auto id = readNumber(file, {QLatin1String(lastIdSql)});
    return id ? base::Result<qint64, DatabaseError>(id->value_or(0)) : fail(id.error());
}

base::Result<void, DatabaseError> completeRow(const SqliteFile& file, qint64 id, const SentFile& sent)
{
    const auto& about = sent.message.about;
    const auto& words = sent.message.words;
    const Statement steps[] = {
        {QLatin1String(completeSql),
            {{":id", id}, {":contact", notNull(sent.mark.contactId)}, {":request", notNull(sent.mark.requestId)},
                {":environment", notNull(sent.mark.environment)}, {":message", sent.id},
                {":subject", notNull(about.subject)}, {":sender", notNull(about.sender)},
                {":recipient", notNull(about.recipient)},
                {":request_hash", QString::fromLatin1(sent.message.requestSha256)}}},
        {QLatin1String(keepRequestSql), {{":id", id}, {":kept", sent.message.request}}},
        {QLatin1String(keepWordsSql),
            {{":id", id}, {":subject_words", words.subject}, {":people", words.people}, {":words", words.body},
                {":contact", notNull(sent.mark.contactId)}}}};
    for (const auto& step : steps) {
        if (const auto done = execute(file, step); !done)
            return fail(done.error());
    }
    return {};
}

base::Result<void, DatabaseError> writeRow(
    const SqliteFile& file, const SentFile& sent, qint64 now, SentMigration& done)
{
    const auto found = readRow(file,
        {QLatin1String(findSql),
            {{":token", notNull(sent.mark.clientToken)}, {":contact", notNull(sent.mark.contactId)},
                {":hash", QString::fromLatin1(sent.message.bodySha256)}}});
    if (!found)
        return fail(found.error());
    if (!found->empty() && found->at(1).toBool()) {
        ++done.known;
        return {};
    }
    auto& count = found->empty() ? done.added : done.completed;
    const auto id =
        found->empty() ? insertRow(file, sent, now) : base::Result<qint64, DatabaseError>(found->front().toLongLong());
    if (!id)
        return fail(id.error());
    ++count;
    return completeRow(file, *id, sent);
}

/// Rows first, and only when they are on the disk the files.
base::Result<void, DatabaseError> settle(
    SqliteFile& file, const DraftStore& drafts, const Batch& batch, qint64 now, SentMigration& done)
{
    if (const auto opened = file.open(); !opened)
        return opened;
    auto after = done;
    const auto written = inTransaction(file, [&]() -> base::Result<void, DatabaseError> {
        for (const auto& sent : batch) {
            if (auto row = writeRow(file, sent, now, after); !row)
                return row;
        }
        return {};
    });
    if (!written)
        return written;
    done = std::move(after);
    for (const auto& sent : batch) {
        // One that is gone or has been changed since is another process's affair.
        if (const auto removed = drafts.discardSent({Folder::Sent, sent.id, sent.revision}); !removed)
            done.left.push_back({removed.error().path, LoadError(removed.error())});
    }
    return {};
}

/// When it was sent, as its mark says, or else when its file was written.
qint64 timeOf(const DraftStore& drafts, const QFileInfo& file)
{
    const auto stored = drafts.load(Folder::Sent, file.completeBaseName());
    const auto mark = stored ? contact::sentMark(stored->read.draft) : std::nullopt;
    const auto time = mark ? QDateTime::fromString(mark->time, Qt::ISODate) : QDateTime();
    return (time.isValid() ? time : file.lastModified()).toMSecsSinceEpoch();
}

/// The ids of the files and the times at which they were sent, the newest first. In this order each new row comes in
/// front of the last.
std::vector<std::pair<QString, qint64>> sentFiles(const DraftStore& drafts)
{
    std::vector<std::pair<QString, qint64>> files;
    const auto entries =
        QDir(drafts.folderPath(Folder::Sent))
            .entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::Dirs | QDir::System | QDir::NoDotAndDotDot);
    for (const auto& entry : entries)
        files.emplace_back(entry.completeBaseName(), timeOf(drafts, entry));
    std::ranges::stable_sort(files, std::ranges::greater(), &std::pair<QString, qint64>::second);
    return files;
}

/// Nothing for a file that is of no use here; it is noted in `done` then.
std::optional<SentFile> readSent(const DraftStore& drafts, const QString& id, qint64 time, SentMigration& done)
{
    const auto path = drafts.folderPath(Folder::Sent) + u'/' + id + QLatin1String(".json");
    auto stored = drafts.load(Folder::Sent, id);
    if (!stored) {
        done.left.push_back({path, stored.error()});
        return std::nullopt;
    }
    auto& draft = stored->read.draft;
    const auto mark = contact::sentMark(draft);
    if (!mark || mark->contactId.isEmpty()) {
        done.left.push_back({path, std::nullopt});
        return std::nullopt;
    }
    SentFile sent {id, stored->revision, *mark, {}, time};
    if (sent.mark.clientToken.isEmpty())
        sent.mark.clientToken = draft.contact.clientToken.value_or(QString());
    else
        draft.contact.clientToken = sent.mark.clientToken;
    sent.message = keptMessage(draft.contact, contact::wireBody(draft.contact));
    return sent;
}

} // namespace

base::Result<SentMigration, DatabaseError> migrateSent(
    const DraftStore& drafts, const QString& journalPath, const base::Clock& clock)
{
    SentMigration done;
    SqliteFile file(journalPath, journalMigrations());
    const auto now = toMilliseconds(clock.utcNow());
    const auto files = sentFiles(drafts);
    Batch batch;
    qsizetype bytes = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (auto sent = readSent(drafts, files[i].first, files[i].second, done)) {
            bytes += sent->message.request.size();
            batch.push_back(*std::move(sent));
        }
        const bool isFull = batch.size() >= mostFiles || bytes >= mostBytes;
        if (batch.empty() || (!isFull && i + 1 < files.size()))
            continue;
        if (const auto settled = settle(file, drafts, batch, now, done); !settled)
            return fail(settled.error());
        batch.clear();
        bytes = 0;
    }
    return done;
}

} // namespace composer::storage
