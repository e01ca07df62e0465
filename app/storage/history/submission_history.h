// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/search_hit.h"
#include "storage/submission_journal.h"

#include <QHash>
#include <QStringList>

#include <functional>

namespace composer::storage {

/// Of a part of an id by which rows are found: three characters are in most ids.
constexpr qsizetype shortestId = 4;

/// Which submissions; an empty member leaves nothing out.
struct HistoryFilter {
    /// Words of the message, each by its beginning, or the first four and more characters of a ContactId, request id or
    /// client token; of a ContactId also four and more from within, where a group of them begins or beyond a hyphen, or
    /// anywhere when nothing else is found. Nothing that is typed has a meaning of its own.
    QString typed;
    std::vector<JournalState> states;
    QString environmentId; ///< or that of the environment's name
    QString environment; ///< its name at the time, in upper or lower case: it may have been removed since
    std::optional<base::UtcTime> from; ///< begun at that time or later
    std::optional<base::UtcTime> to; ///< begun before that time
    std::vector<qint64> ids; ///< of the rows
    bool operator==(const HistoryFilter&) const = default;
};

/// Whether the rows of a page have their requests: up to 5 MiB each, so that it is better a short page then.
enum class HistoryContents { Rows, RowsAndRequests };

struct HistoryPage {
    std::vector<JournalEntry> rows; ///< the newest first
    std::optional<qint64> next; ///< where the next page begins; nothing: this is the last
};

/// What a purge did.
struct Purged {
    qint64 rows = 0;
    /// False: another program used the journal, or there was no room to rewrite it, so that traces are left in the file
    /// or its log until the next purge.
    bool isWiped = true;
    QStringList damagedCopies; ///< journals set aside, which were left as they are and may hold the same messages
};

/// What was sent, and what became of it: the reading side of the journal's file, and its only way to forget. Rows are
/// in the order in which they were begun, whatever the clock said. The file is open during a call only, and
/// can be read where it cannot be written. Several processes may use one file; an object belongs to one thread. Without
/// a file there is nothing, and none is made.
class SubmissionHistory {
public:
    static constexpr int pageSize = 200;

    explicit SubmissionHistory(QString path);
    ~SubmissionHistory();

    /// Makes those rows searchable whose submission has not come to an outcome, as after a crash, from their bodies.
    base::Result<void, DatabaseError> prepare();
    /// The rows that fit, from the newest, or from `next` of the page before, which stays right while rows come and go.
    base::Result<HistoryPage, DatabaseError> page(const HistoryFilter& filter, std::optional<qint64> next = {},
        int size = pageSize, HistoryContents contents = HistoryContents::Rows);
    base::Result<qint64, DatabaseError> count(const HistoryFilter& filter);
    /// Where in their bodies the words of `typed` were found, of the rows from `first` to `last`; of a very long
    /// message in the letters of foldForSearch(). Rows that were found by other things are not in it.
    base::Result<QHash<qint64, SearchHit>, DatabaseError> hits(const QString& typed, qint64 first, qint64 last);
    /// The names of the environments of all rows, each once, in the order of the alphabet.
    base::Result<QStringList, DatabaseError> environments();
    /// A whole row, with the request that was sent, without the queries of presigned attachments; of a row of before
    /// requests were kept there is none. Nothing: no such row.
    base::Result<std::optional<JournalEntry>, DatabaseError> entry(qint64 id);

    /// Removes rows for good: with their requests, words and bodies they are overwritten in the file and its log.
    /// An open row too, after which it cannot be sent again safely.
    /// The rows go at once; the words are overwritten step by step behind them, and at last the whole file is written
    /// anew, which takes some seconds in a journal of 100,000 rows. If that is cut off the next purge of any row
    /// completes it.
    base::Result<Purged, DatabaseError> purge(const std::vector<qint64>& ids);
    /// As purge(), of the settled rows that were begun before that time.
    base::Result<Purged, DatabaseError> purgeBefore(base::UtcTime time);
    /// As purge(), of the settled rows that are older than `daysKept`. The clock may have been wrong, now or when a row
    /// was made, so that a row only goes when the journal itself says so:
    /// - The days are counted back from the newest row, or from `now` if that is earlier. What was sent in the last
    ///   `daysKept` days of the recorded times stays, however long ago that was.
    /// - A row goes when it, or a row after it, is older than that, and no row before either is from those days. A
    ///   time past the end of those days proves nothing.
    /// - When more than `daysKept` days lie between the oldest row of those days and the one before it, either nothing
    ///   was sent in between or the clock has jumped ahead. Then the days before the gap stay too, until `daysKept`
    ///   days have been recorded after it.
    base::Result<Purged, DatabaseError> applyRetention(base::UtcTime now, int daysKept);

    const QString& path() const;
    /// Where a damaged journal was put by this object; empty when there was none.
    QString damagedCopy() const;

private:
    enum class Access { Read, Write };
    base::Result<std::vector<JournalEntry>, DatabaseError> wholeRows(
        const QString& condition, const BoundValues& values);
    template <class Answer>
    base::Result<Answer, DatabaseError> whileOpen(
        Access access, const std::function<base::Result<Answer, DatabaseError>()>& ask);

    std::unique_ptr<SqliteFile> m_file;
};

} // namespace composer::storage
