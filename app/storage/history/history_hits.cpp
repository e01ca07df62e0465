// SPDX-License-Identifier: Apache-2.0
#include "storage/history/history_hits.h"

#include "storage/kept_message.h"

#include <QSqlQuery>

#include <utility>

namespace composer::storage {

namespace {

// In a body without the words SQLite answers with its beginning, and marks nothing.
constexpr char hitSql[] = R"(
    SELECT rowid, snippet(submission_text, 2, char(2), char(3), char(8230), 14) FROM submission_text
    WHERE submission_text MATCH :words AND rowid >= :first AND rowid <= :last)";
// The body is kept until there is an outcome, with which the request takes its place.
constexpr char requestSql[] = R"(
    SELECT kept FROM (
        SELECT coalesce((SELECT request FROM submission_request r WHERE r.id = s.id), s.body) AS kept
        FROM submission s WHERE s.id = :id)
    WHERE length(kept) <= :most)";
// Out of an index that holds nothing else.
constexpr char namesSql[] = R"(
    SELECT DISTINCT environment FROM submission WHERE environment <> '' ORDER BY environment COLLATE NOCASE)";

/// A longer request is not taken apart for one line of a list.
constexpr qint64 mostRead = 256 * 1024;

} // namespace

base::Result<QHash<qint64, SearchHit>, DatabaseError> hitsBetween(
    const SqliteFile& file, const QString& typed, const QString& words, qint64 first, qint64 last)
{
    QHash<qint64, QString> snippets; // folded, as the index knows them
    const auto take = [&](const QSqlQuery& row) {
        auto text = row.value(1).toString();
        if (text.contains(QChar(2)))
            snippets.insert(row.value(0).toLongLong(), text.remove(QChar(2)).remove(QChar(3)));
    };
    const auto read =
        readEach(file, {QLatin1String(hitSql), {{":words", words}, {":first", first}, {":last", last}}}, take);
    if (!read)
        return base::fail(read.error());
    QHash<qint64, SearchHit> hits;
    for (auto found = snippets.cbegin(); found != snippets.cend(); ++found) {
        const auto row = readRow(file, {QLatin1String(requestSql), {{":id", found.key()}, {":most", mostRead}}});
        if (!row)
            return base::fail(row.error());
        const auto written = row->empty() ? QString() : keptBody(row->front().toByteArray());
        auto hit = findHit(written, typed, WordPart::Beginning);
        if (hit.text.isEmpty())
            hit = findHit(*found, typed, WordPart::Beginning);
        hits.insert(found.key(), std::move(hit));
    }
    return hits;
}

base::Result<QStringList, DatabaseError> environmentNames(const SqliteFile& file)
{
    QStringList names;
    const auto read =
        readEach(file, {QLatin1String(namesSql), {}}, [&](const QSqlQuery& row) { names << row.value(0).toString(); });
    if (!read)
        return base::fail(read.error());
    return names;
}

} // namespace composer::storage
