// SPDX-License-Identifier: Apache-2.0
#include "storage/history_query.h"

#include "storage/journal_schema.h"

#include <QStringList>

#include <limits>

namespace composer::storage {

namespace {

// A longer text finds nothing more, and SQLite bounds both kinds of pattern.
constexpr qsizetype mostTyped = 500;
// Three characters are in most ids.
constexpr qsizetype shortestId = 4;

/// By the names of HistoryFilter's members.
void appendBounds(Statement& bounds, const HistoryFilter& filter)
{
    QStringList all;
    QStringList states;
    for (const auto state : filter.states)
        states << QStringLiteral("'%1'").arg(nameOf(state));
    if (!states.isEmpty())
        all << QStringLiteral("s.state IN (%1)").arg(states.join(u','));
    QStringList environment;
    if (!filter.environmentId.isEmpty())
        environment << QStringLiteral("s.environment_id = :environment_id");
    if (!filter.environment.isEmpty())
        environment << QStringLiteral("s.environment = :environment COLLATE NOCASE");
    if (!environment.isEmpty())
        all << u'(' + environment.join(QLatin1String(" OR ")) + u')';
    if (filter.from)
        all << QStringLiteral("s.created_at >= :from");
    if (filter.to)
        all << QStringLiteral("s.created_at < :to");
    for (const auto& one : std::as_const(all))
        bounds.sql += QLatin1String(" AND ") + one;
    bounds.values.insert(bounds.values.end(),
        {{":environment_id", filter.environmentId}, {":environment", filter.environment},
            {":from", filter.from ? QVariant(toMilliseconds(*filter.from)) : QVariant()},
            {":to", filter.to ? QVariant(toMilliseconds(*filter.to)) : QVariant()}});
}

/// What is found anywhere in an id, as a pattern of LIKE; empty when `typed` can be no part of one.
QString idPattern(const QString& typed)
{
    if (typed.size() < shortestId || typed.contains(u' '))
        return {};
    auto literal = typed;
    for (const auto special : {u'!', u'%', u'_'})
        literal.replace(special, QString(u'!') + special);
    return u'%' + literal + u'%';
}

// The newest come first out of the index of words already, so that the last page is all that is read of it. The ids are
// read from indexes that hold nothing else.
constexpr char foundByWords[] = R"(
    SELECT s.id FROM submission_text CROSS JOIN submission s ON s.id = submission_text.rowid
    WHERE submission_text MATCH :words AND submission_text.rowid < :next%1
    ORDER BY submission_text.rowid DESC LIMIT :size)";
constexpr char foundById[] = R"(
    SELECT s.id FROM submission s
    WHERE s.id IN (
        SELECT id FROM submission WHERE contact_id LIKE :id ESCAPE '!' OR request_id LIKE :id ESCAPE '!'
        UNION SELECT id FROM submission WHERE client_token LIKE :id ESCAPE '!') AND s.id < :next%1
    ORDER BY s.id DESC LIMIT :size)";

/// The ids of the rows that fit.
Statement idStatement(const HistoryFilter& filter, std::optional<qint64> next, qint64 size)
{
    Statement bounds;
    appendBounds(bounds, filter);
    Statement ids {{}, bounds.values};
    const auto typed = filter.typed.left(mostTyped).simplified();
    const auto words = searchQuery(typed);
    const auto id = idPattern(typed);
    QStringList ways;
    if (!words.isEmpty())
        ways << QLatin1String(foundByWords);
    if (!id.isEmpty())
        ways << QLatin1String(foundById);
    if (typed.isEmpty())
        ways << QStringLiteral("SELECT s.id FROM submission s WHERE s.id < :next%1 ORDER BY s.id DESC LIMIT :size");
    if (ways.isEmpty())
        ways << QStringLiteral("SELECT s.id FROM submission s WHERE 0"); // nothing to search for finds nothing
    for (auto& way : ways)
        way = QLatin1String("SELECT id FROM (") + way.replace(QLatin1String("%1"), bounds.sql) + u')';
    ids.sql = ways.join(QLatin1String(" UNION "));
    ids.values.insert(ids.values.end(),
        {{":words", words}, {":id", id}, {":next", next.value_or(std::numeric_limits<qint64>::max())},
            {":size", size}});
    return ids;
}

} // namespace

Statement pageStatement(const HistoryFilter& filter, std::optional<qint64> next, int size)
{
    auto statement = idStatement(filter, next, size);
    statement.sql =
        journalSelect(withoutBody, QStringLiteral("WHERE id IN (%1) ORDER BY id DESC LIMIT :size").arg(statement.sql));
    return statement;
}

Statement countStatement(const HistoryFilter& filter)
{
    if (filter == HistoryFilter())
        return {QStringLiteral("SELECT count(*) FROM submission"), {}};
    auto statement = idStatement(filter, {}, -1); // no limit
    statement.sql = QStringLiteral("SELECT count(*) FROM (%1)").arg(statement.sql);
    return statement;
}

} // namespace composer::storage
