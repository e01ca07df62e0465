// SPDX-License-Identifier: Apache-2.0
#include "storage/history/submission_history.h"

#include "storage/history/history_hits.h"
#include "storage/history/history_purge.h"
#include "storage/history/history_query.h"
#include "storage/journal_schema.h"
#include "storage/kept_message.h"

#include <QFileInfo>

namespace composer::storage {

using base::fail;

namespace {

// Rows that are settled have their words; those of before words were kept have nothing to take them from.
constexpr char withoutWords[] = R"(
    SELECT id, body FROM submission s
    WHERE state IN ('sending', 'unknown') AND body IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM submission_text WHERE rowid = s.id)
    ORDER BY id LIMIT 1)";
constexpr char addWordsSql[] = R"(
    INSERT INTO submission_text (rowid, subject, people, body, ids)
    SELECT id, :subject_words, :people, :words, contact_id FROM submission
    WHERE id = :id AND NOT EXISTS (SELECT 1 FROM submission_text WHERE rowid = :id))";
constexpr char addSubjectSql[] = R"(
    UPDATE submission SET subject = :subject, sender = :sender, recipient = :recipient
    WHERE id = :id AND subject = '' AND sender = '' AND recipient = '')";

/// Others may have been faster, with these words or with the row's end.
base::Result<void, DatabaseError> addWords(const SqliteFile& file, qint64 id, const KeptMessage& message)
{
    const auto& [subject, people, words] = message.words;
    const auto& about = message.about;
    const Statement steps[] = {{QLatin1String(addWordsSql),
                                   {{":id", id}, {":subject_words", subject}, {":people", people}, {":words", words}}},
        {QLatin1String(addSubjectSql),
            {{":id", id}, {":subject", notNull(about.subject)}, {":sender", notNull(about.sender)},
                {":recipient", notNull(about.recipient)}}}};
    return inTransaction(file, [&]() -> base::Result<void, DatabaseError> {
        for (const auto& step : steps) {
            if (const auto done = execute(file, step); !done)
                return fail(done.error());
        }
        return {};
    });
}

} // namespace

SubmissionHistory::SubmissionHistory(QString path)
    : m_file(std::make_unique<SqliteFile>(std::move(path), journalMigrations()))
{
}

SubmissionHistory::~SubmissionHistory() = default;

const QString& SubmissionHistory::path() const
{
    return m_file->path();
}

QString SubmissionHistory::damagedCopy() const
{
    return m_file->damagedCopy();
}

template <class Answer>
base::Result<Answer, DatabaseError> SubmissionHistory::whileOpen(
    Access access, const std::function<base::Result<Answer, DatabaseError>()>& ask)
{
    if (!m_file->path().isEmpty() && !QFileInfo::exists(m_file->path()))
        return Answer();
    if (const auto opened = access == Access::Read ? m_file->openToRead() : m_file->open(); !opened)
        return fail(opened.error());
    auto answer = ask();
    if (!m_file->isLogEmpty()) // as when a journal could not empty it because of this call
        (void)m_file->foldLog();
    m_file->close();
    return answer;
}

base::Result<HistoryPage, DatabaseError> SubmissionHistory::page(
    const HistoryFilter& filter, std::optional<qint64> next, int size, HistoryContents contents)
{
    return whileOpen<HistoryPage>(Access::Read, [&]() -> base::Result<HistoryPage, DatabaseError> {
        const auto condition = pageCondition(*m_file, filter, next, size + 1);
        if (!condition)
            return fail(condition.error());
        auto rows = contents == HistoryContents::Rows
            ? readRows(*m_file, {journalSelect(RowContents::Facts, condition->sql), condition->values})
            : wholeRows(condition->sql, condition->values);
        if (!rows)
            return fail(rows.error());
        HistoryPage page {*std::move(rows), {}};
        if (page.rows.size() > std::size_t(size)) {
            page.rows.pop_back();
            page.next = page.rows.back().id;
        }
        return page;
    });
}

/// Their requests are as they are kept, or made of the body as they would be.
base::Result<std::vector<JournalEntry>, DatabaseError> SubmissionHistory::wholeRows(
    const QString& condition, const BoundValues& values)
{
    auto rows = readRows(*m_file, {journalSelect(RowContents::BodyAndRequest, condition), values});
    if (!rows)
        return rows;
    for (auto& row : *rows) {
        if (const auto message = row.request.isEmpty() ? keptMessage(row.body) : std::nullopt)
            row.request = message->request;
    }
    return rows;
}

base::Result<qint64, DatabaseError> SubmissionHistory::count(const HistoryFilter& filter)
{
    return whileOpen<qint64>(Access::Read, [&] { return countRows(*m_file, filter); });
}

base::Result<QHash<qint64, SearchHit>, DatabaseError> SubmissionHistory::hits(
    const QString& typed, qint64 first, qint64 last)
{
    using Hits = QHash<qint64, SearchHit>;
    const auto words = searchQuery(typed);
    if (words.isEmpty())
        return Hits();
    return whileOpen<Hits>(Access::Read, [&] { return hitsBetween(*m_file, typed, words, first, last); });
}

base::Result<QStringList, DatabaseError> SubmissionHistory::environments()
{
    return whileOpen<QStringList>(Access::Read, [&] { return environmentNames(*m_file); });
}

base::Result<std::optional<JournalEntry>, DatabaseError> SubmissionHistory::entry(qint64 id)
{
    using Answer = std::optional<JournalEntry>;
    return whileOpen<Answer>(Access::Read, [&]() -> base::Result<Answer, DatabaseError> {
        const auto rows = wholeRows(QStringLiteral("WHERE id = :id"), {{":id", id}});
        if (!rows)
            return fail(rows.error());
        return rows->empty() ? Answer() : Answer(rows->front());
    });
}

// One row at a time: bodies are up to 5 MiB, and a send in between is not to wait for the others.
base::Result<void, DatabaseError> SubmissionHistory::prepare()
{
    const auto done = whileOpen<bool>(Access::Write, [&]() -> base::Result<bool, DatabaseError> {
        while (true) {
            const auto row = readRow(*m_file, {QLatin1String(withoutWords), {}});
            if (!row || row->empty())
                return row ? base::Result<bool, DatabaseError>(true) : fail(row.error());
            const auto message = keptMessage(row->at(1).toByteArray()).value_or(KeptMessage());
            if (const auto written = addWords(*m_file, row->at(0).toLongLong(), message); !written)
                return fail(written.error());
        }
    });
    return done ? base::Result<void, DatabaseError>() : fail(done.error());
}

base::Result<Purged, DatabaseError> SubmissionHistory::purge(const std::vector<qint64>& ids)
{
    return whileOpen<Purged>(Access::Write, [&] { return purgeRows(*m_file, ids); });
}

base::Result<Purged, DatabaseError> SubmissionHistory::purgeBefore(base::UtcTime time)
{
    return whileOpen<Purged>(Access::Write, [&] {
        return purgeSettled(*m_file, {QStringLiteral("created_at < :time"), {{":time", toMilliseconds(time)}}});
    });
}

base::Result<Purged, DatabaseError> SubmissionHistory::applyRetention(base::UtcTime now, int daysKept)
{
    return whileOpen<Purged>(Access::Write, [&]() -> base::Result<Purged, DatabaseError> {
        const auto old = oldRows(*m_file, toMilliseconds(now), daysKept);
        if (!old)
            return fail(old.error());
        return purgeSettled(*m_file, *old);
    });
}

} // namespace composer::storage
