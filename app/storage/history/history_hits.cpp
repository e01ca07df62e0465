// SPDX-License-Identifier: Apache-2.0
#include "storage/history/history_hits.h"

#include "storage/search_text.h"

#include <QSqlQuery>

namespace composer::storage {

namespace {

// In a body without the words SQLite answers with its beginning, and marks nothing.
constexpr char hitSql[] = R"(
    SELECT rowid, snippet(submission_text, 2, char(2), char(3), char(8230), 14) FROM submission_text
    WHERE submission_text MATCH :words AND rowid >= :first AND rowid <= :last)";
// Out of an index that holds nothing else.
constexpr char namesSql[] = R"(
    SELECT DISTINCT environment FROM submission WHERE environment <> '' ORDER BY environment COLLATE NOCASE)";

constexpr qsizetype mostBefore = 12; ///< characters before the words

} // namespace

base::Result<QHash<qint64, QString>, DatabaseError> hitsBetween(
    const SqliteFile& file, const QString& words, qint64 first, qint64 last)
{
    QHash<qint64, QString> hits;
    const auto take = [&](const QSqlQuery& row) {
        auto text = row.value(1).toString();
        if (!text.contains(QChar(2)))
            return;
        // A list is narrow: the words begin soon after its edge.
        const auto mark = text.indexOf(QChar(2));
        const auto from = mark <= mostBefore ? 0 : text.indexOf(u' ', mark - mostBefore) + 1;
        auto hit = text.mid(from).remove(QChar(2)).remove(QChar(3));
        hits.insert(row.value(0).toLongLong(), (from > 0 ? QString(QChar(0x2026)) : QString()) + readableWords(hit));
    };
    const auto read =
        readEach(file, {QLatin1String(hitSql), {{":words", words}, {":first", first}, {":last", last}}}, take);
    if (!read)
        return base::fail(read.error());
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
