// SPDX-License-Identifier: Apache-2.0
#include "storage/history/history_purge.h"

#include "storage/damaged_journal.h"
#include "storage/journal_schema.h"

#include <algorithm>

namespace composer::storage {

using base::fail;

namespace {

using Steps = std::vector<Statement>;

constexpr char makeList[] = "CREATE TEMP TABLE doomed (id INTEGER PRIMARY KEY)";
constexpr char addToList[] = "INSERT OR IGNORE INTO doomed SELECT id FROM submission WHERE ";
constexpr const char* removeListed[] = {"DELETE FROM submission_text WHERE rowid IN (SELECT id FROM doomed)",
    "DELETE FROM submission_request WHERE id IN (SELECT id FROM doomed)"};
// Words that were deleted stay in the index until its parts are merged (sqlite.org/fts5.html, "The 'merge' Command"). A
// step of so many pages takes a moment only, so that a send in between gets its turn. The first one, which is
// negative, takes in all parts; the last one changes nothing.
constexpr char mergeSql[] = "INSERT INTO submission_text (submission_text, rank) VALUES ('merge', :pages)";
constexpr int pagesOfStep = 500;
constexpr qint64 leastChanges = 2;

base::Result<qint64, DatabaseError> removeRows(SqliteFile& file, const Steps& choice)
{
    qint64 removed = 0;
    const auto done = inTransaction(file, [&]() -> base::Result<void, DatabaseError> {
        auto steps = choice;
        for (const auto* step : removeListed)
            steps.push_back({QLatin1String(step)});
        for (const auto& step : steps) {
            if (const auto ran = execute(file, step); !ran)
                return fail(ran.error());
        }
        const auto rows = execute(file, {QStringLiteral("DELETE FROM submission WHERE id IN (SELECT id FROM doomed)")});
        if (!rows)
            return fail(rows.error());
        removed = *rows;
        return {};
    });
    return done ? base::Result<qint64, DatabaseError>(removed) : fail(done.error());
}

base::Result<void, DatabaseError> mergeIndex(const SqliteFile& file)
{
    const Statement changes {QStringLiteral("SELECT total_changes()")};
    for (int pages = -pagesOfStep;; pages = pagesOfStep) {
        const auto before = readNumber(file, changes);
        const auto merged = execute(file, {QLatin1String(mergeSql), {{":pages", pages}}});
        const auto after = readNumber(file, changes);
        if (!before || !merged || !after)
            return fail(!merged ? merged.error() : before ? after.error() : before.error());
        if (**after - **before < leastChanges)
            return {};
    }
}

/// When SQLite moves rows between pages, it leaves what they were on the old ones, secure_delete or not. Only pages
/// that are all written anew hold nothing of that: 450 MB take two seconds, in which a send waits. False when others
/// hold the file, or the disk is too full for a second copy.
bool rewrite(const SqliteFile& file)
{
    return execute(file, {QStringLiteral("PRAGMA temp_store=DEFAULT")}) && execute(file, {QStringLiteral("VACUUM")});
}

/// The log is emptied too; false when others read it.
bool emptyLog(const SqliteFile& file)
{
    const auto busy = readNumber(file, {QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")});
    return busy && *busy == 0;
}

base::Result<Purged, DatabaseError> purgeChosen(SqliteFile& file, const Steps& choice)
{
    if (const auto made = execute(file, {QLatin1String(makeList)}); !made)
        return fail(made.error());
    const auto removed = removeRows(file, choice);
    (void)execute(file, {QStringLiteral("DROP TABLE doomed")});
    if (!removed)
        return fail(removed.error());
    Purged purged {*removed, true, damagedCopies(file.path())};
    if (purged.rows == 0)
        return purged;
    if (const auto merged = mergeIndex(file); !merged)
        return fail(merged.error());
    const bool isRewritten = rewrite(file);
    purged.isWiped = emptyLog(file) && isRewritten;
    return purged;
}

} // namespace

base::Result<Purged, DatabaseError> purgeRows(SqliteFile& file, const std::vector<qint64>& ids)
{
    Steps choice;
    for (const auto id : ids)
        choice.push_back({QLatin1String(addToList) + QLatin1String("id = :id"), {{":id", id}}});
    return purgeChosen(file, choice);
}

base::Result<Purged, DatabaseError> purgeSettled(SqliteFile& file, const Statement& condition)
{
    return purgeChosen(file,
        {{QLatin1String(addToList) + QLatin1String("state NOT IN ('sending', 'unknown') AND ") + condition.sql,
            condition.values}});
}

namespace {

constexpr qint64 millisecondsPerDay = 86'400'000;

/// A span of recorded times.
struct Days {
    qint64 first;
    qint64 last;
};

struct Bound {
    std::optional<qint64> firstKept; ///< id of the first row from the days that are kept
    std::optional<qint64> firstTime; ///< its time
    std::optional<qint64> newestOld; ///< time of the newest row of before, in front of it
    std::optional<qint64> lastOld; ///< id of the last such row
};

base::Result<Bound, DatabaseError> boundOf(const SqliteFile& file, const Days& kept)
{
    const auto first = readRow(file,
        {QStringLiteral("SELECT id, created_at FROM submission WHERE created_at BETWEEN :first AND :last "
                        "ORDER BY id LIMIT 1"),
            {{":first", kept.first}, {":last", kept.last}}});
    if (!first)
        return fail(first.error());
    if (first->empty())
        return Bound();
    const auto before = readRow(file,
        {QStringLiteral("SELECT max(created_at), max(id) FROM submission WHERE id < :id AND created_at < :first"),
            {{":id", first->front()}, {":first", kept.first}}});
    if (!before)
        return fail(before.error());
    const auto number = [](const QVariant& value) {
        return value.isNull() ? std::nullopt : std::optional<qint64>(value.toLongLong());
    };
    return Bound {number(first->at(0)), number(first->at(1)), number(before->at(0)), number(before->at(1))};
}

} // namespace

base::Result<Statement, DatabaseError> oldRows(const SqliteFile& file, qint64 now, int daysKept)
{
    const Statement nothing {QStringLiteral("0")};
    const auto newest =
        readNumber(file, {QStringLiteral("SELECT created_at FROM submission ORDER BY id DESC LIMIT 1")});
    if (!newest)
        return fail(newest.error());
    if (!*newest || daysKept < 1)
        return nothing;
    const auto span = daysKept * millisecondsPerDay;
    const auto last = std::min(now, **newest);
    Days kept {last - span, last};
    auto bound = boundOf(file, kept);
    if (bound && bound->newestOld && *bound->firstTime - *bound->newestOld > span) {
        kept.first = *bound->newestOld - span;
        bound = boundOf(file, kept);
    }
    if (!bound)
        return fail(bound.error());
    if (!bound->lastOld)
        return nothing;
    return Statement {QStringLiteral("id <= :old AND NOT updated_at BETWEEN :first AND :last"),
        {{":old", *bound->lastOld}, {":first", kept.first}, {":last", kept.last}}};
}

} // namespace composer::storage
