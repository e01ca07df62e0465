// SPDX-License-Identifier: Apache-2.0
#include "storage/history/history_query.h"

#include "storage/journal_schema.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <limits>

namespace composer::storage {

namespace {

// A longer text finds nothing more, and SQLite bounds what it takes for a pattern.
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
    // Most rows are created. The others have an index, which SQLite uses for this condition only.
    if (!states.isEmpty() && std::ranges::find(filter.states, JournalState::Created) == filter.states.end())
        all << QStringLiteral("s.state <> 'created'");
    QStringList environment;
    if (!filter.environmentId.isEmpty())
        environment << QStringLiteral("s.environment_id = :environment_id");
    if (!filter.environment.isEmpty())
        environment << QStringLiteral("s.environment = :environment COLLATE NOCASE");
    if (!environment.isEmpty())
        all << u'(' + environment.join(QLatin1String(" OR ")) + u')';
    QStringList ids;
    for (const auto id : filter.ids)
        ids << QString::number(id);
    if (!ids.isEmpty())
        all << QStringLiteral("s.id IN (%1)").arg(ids.join(u','));
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

/// Whether `typed` may be the beginning of an id.
bool canBeId(const QString& typed)
{
    return typed.size() >= shortestId && !typed.contains(u' ');
}

/// Whether it may be some part of a UUID, which takes a search through all of them.
bool canBePartOfUuid(const QString& typed)
{
    static const QRegularExpression part(QStringLiteral("^(?=.*[0-9])[0-9A-Fa-f-]+$"));
    return canBeId(typed) && part.match(typed).hasMatch();
}

/// Past all texts that begin with `text`.
QString endOf(const QString& text)
{
    return text + QStringLiteral("\U0010FFFF");
}

// The newest come first out of the index of words already, so that the last page is all that is read of it. Ids are
// looked for in indexes that hold nothing else, as they were typed and in small letters.
constexpr char foundByWords[] = R"(
    SELECT s.id FROM submission_text CROSS JOIN submission s ON s.id = submission_text.rowid
    WHERE submission_text MATCH :words AND submission_text.rowid < :next%1
    ORDER BY submission_text.rowid DESC LIMIT :size)";
constexpr char foundById[] = R"(
    SELECT s.id FROM submission s
    WHERE s.id IN (%2) AND s.id < :next%1 ORDER BY s.id DESC LIMIT :size)";
constexpr char beginsWith[] = R"(
    SELECT id FROM submission WHERE contact_id <> '' AND contact_id >= %1 AND contact_id < %1_end
    UNION ALL SELECT id FROM submission WHERE request_id <> '' AND request_id >= %1 AND request_id < %1_end
    UNION ALL SELECT id FROM submission WHERE client_token >= %1 AND client_token < %1_end)";
constexpr char holds[] = "SELECT id FROM submission WHERE contact_id <> '' AND contact_id LIKE '%' || :low || '%'";

QString idWay(const QString& typed)
{
    QStringList ways {QString::fromLatin1(beginsWith).arg(QLatin1String(":id")),
        QString::fromLatin1(beginsWith).arg(QLatin1String(":low"))};
    if (canBePartOfUuid(typed))
        ways << QLatin1String(holds);
    return QString::fromLatin1(foundById).replace(QLatin1String("%2"), ways.join(QLatin1String(" UNION ALL ")));
}

/// The ids of the rows that fit.
Statement idStatement(const HistoryFilter& filter, std::optional<qint64> next, qint64 size)
{
    Statement bounds;
    appendBounds(bounds, filter);
    Statement ids {{}, bounds.values};
    const auto typed = filter.typed.left(mostTyped).simplified();
    const auto words = searchQuery(typed);
    QStringList ways;
    if (!words.isEmpty())
        ways << QLatin1String(foundByWords);
    if (canBeId(typed))
        ways << idWay(typed);
    if (typed.isEmpty())
        ways << QStringLiteral("SELECT s.id FROM submission s WHERE s.id < :next%1 ORDER BY s.id DESC LIMIT :size");
    if (ways.isEmpty())
        ways << QStringLiteral("SELECT s.id FROM submission s WHERE 0"); // nothing to search for finds nothing
    for (auto& way : ways)
        way = QLatin1String("SELECT id FROM (") + way.replace(QLatin1String("%1"), bounds.sql) + u')';
    ids.sql = ways.join(QLatin1String(" UNION "));
    ids.values.insert(ids.values.end(),
        {{":words", words}, {":id", typed}, {":id_end", endOf(typed)}, {":low", typed.toLower()},
            {":low_end", endOf(typed.toLower())}, {":next", next.value_or(std::numeric_limits<qint64>::max())},
            {":size", size}});
    return ids;
}

} // namespace

Statement pageCondition(const HistoryFilter& filter, std::optional<qint64> next, int size)
{
    auto condition = idStatement(filter, next, size);
    condition.sql = QStringLiteral("WHERE id IN (%1) ORDER BY id DESC LIMIT :size").arg(condition.sql);
    return condition;
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
