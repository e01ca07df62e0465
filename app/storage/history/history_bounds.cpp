// SPDX-License-Identifier: Apache-2.0
#include "storage/history/history_bounds.h"

#include "storage/journal_schema.h"

#include <algorithm>

namespace composer::storage {

using base::fail;

namespace {

using Done = base::Result<void, DatabaseError>;

// A set of more ids costs more to make than it saves.
constexpr int mostOfSet = 5'000;

// From one environment to the next, by an index. The one without id and name, which would be the first, is that of no
// filter.
constexpr char nextPlaceSql[] = R"(
    SELECT id, environment_id, environment FROM (
        SELECT * FROM (SELECT id, environment_id, environment FROM submission
            WHERE environment_id = :id AND environment > :name ORDER BY environment LIMIT 1)
        UNION ALL SELECT * FROM (SELECT id, environment_id, environment FROM submission
            WHERE environment_id > :id ORDER BY environment_id, environment LIMIT 1))
    LIMIT 1)";
// A row stands for its place, so that no name becomes part of a statement.
constexpr char placeCondition[] = "(s.environment_id, s.environment) = "
                                  "(SELECT environment_id, environment FROM submission WHERE id = %1)";

bool isOf(const HistoryFilter& filter, const QString& id, const QString& name)
{
    return (!filter.environmentId.isEmpty() && id == filter.environmentId)
        || (!filter.environment.isEmpty() && name.compare(filter.environment, Qt::CaseInsensitive) == 0);
}

/// There may be several environments of one name, and one may have had several names.
base::Result<QStringList, DatabaseError> placesOf(const SqliteFile& file, const HistoryFilter& filter)
{
    QStringList places;
    QString id = QLatin1String("");
    QString name = QLatin1String("");
    while (true) {
        const auto row = readRow(file, {QLatin1String(nextPlaceSql), {{":id", id}, {":name", name}}});
        if (!row)
            return fail(row.error());
        if (row->empty())
            return places;
        id = row->at(1).toString();
        name = row->at(2).toString();
        if (isOf(filter, id, name))
            places << QString::fromLatin1(placeCondition).arg(row->at(0).toLongLong());
    }
}

/// As a query, for a condition that an index alone answers; empty when there are too many.
base::Result<QString, DatabaseError> setOf(const SqliteFile& file, const QString& condition, HistoryBounds& bounds)
{
    const auto set = QStringLiteral("SELECT s.id FROM submission s WHERE ") + condition;
    const auto count =
        readNumber(file, {QStringLiteral("SELECT count(*) FROM (%1 LIMIT %2)").arg(set).arg(mostOfSet + 1)});
    if (!count)
        return fail(count.error());
    bounds.isEmpty = bounds.isEmpty || count->value_or(0) == 0;
    return count->value_or(0) > mostOfSet ? QString() : set;
}

Done boundPlaces(const SqliteFile& file, const HistoryFilter& filter, HistoryBounds& bounds)
{
    if (filter.environmentId.isEmpty() && filter.environment.isEmpty())
        return {};
    auto places = placesOf(file, filter);
    if (!places)
        return fail(places.error());
    bounds.isEmpty = places->isEmpty();
    bounds.drivers = *std::move(places);
    return {};
}

/// Most rows are created. The others have an index, which SQLite uses for this condition only.
Done boundStates(const SqliteFile& file, const HistoryFilter& filter, HistoryBounds& bounds)
{
    QStringList names;
    for (const auto state : filter.states)
        names << QStringLiteral("'%1'").arg(nameOf(state));
    if (names.isEmpty())
        return {};
    const auto condition = QStringLiteral("s.state IN (%1)").arg(names.join(u','));
    const bool hasIndex = std::ranges::find(filter.states, JournalState::Created) == filter.states.end();
    const auto indexed = condition + QLatin1String(" AND s.state <> 'created'");
    if (hasIndex && bounds.drivers.isEmpty()) {
        bounds.drivers << indexed;
        return {};
    }
    const auto set = hasIndex ? setOf(file, indexed, bounds) : base::Result<QString, DatabaseError>(QString());
    if (!set)
        return fail(set.error());
    if (set->isEmpty())
        bounds.columns << u'+' + condition;
    else
        bounds.sets << *set;
    return {};
}

/// Clocks go wrong, so that times are not in the order of the ids; but they nearly are.
Done boundTimes(const SqliteFile& file, const HistoryFilter& filter, HistoryBounds& bounds)
{
    if (!filter.from && !filter.to)
        return {};
    using Limits = std::numeric_limits<qint64>;
    bounds.values = {{":from", filter.from ? toMilliseconds(*filter.from) : Limits::min()},
        {":to", filter.to ? toMilliseconds(*filter.to) : Limits::max()}};
    const auto ids = readRow(file,
        {QStringLiteral("SELECT min(id), max(id) FROM submission WHERE created_at >= :from AND created_at < :to"),
            bounds.values});
    if (!ids)
        return fail(ids.error());
    bounds.isEmpty = bounds.isEmpty || ids->front().isNull();
    bounds.firstId = ids->at(0).toLongLong();
    bounds.lastId = ids->at(1).toLongLong();
    bounds.columns << QStringLiteral("+s.created_at >= :from AND +s.created_at < :to");
    return {};
}

void boundIds(const HistoryFilter& filter, HistoryBounds& bounds)
{
    QStringList ids;
    for (const auto id : filter.ids)
        ids << QString::number(id);
    if (ids.isEmpty())
        return;
    const auto list = ids.join(u',');
    if (bounds.drivers.isEmpty())
        bounds.drivers << QStringLiteral("s.id IN (%1)").arg(list);
    else
        bounds.sets << list;
}

} // namespace

base::Result<HistoryBounds, DatabaseError> historyBounds(const SqliteFile& file, const HistoryFilter& filter)
{
    HistoryBounds bounds;
    for (const auto bound : {boundPlaces, boundStates, boundTimes}) {
        if (const auto done = bound(file, filter, bounds); !done)
            return fail(done.error());
    }
    boundIds(filter, bounds);
    if (bounds.drivers.size() == 1) {
        auto set = setOf(file, bounds.drivers.front(), bounds);
        if (!set)
            return fail(set.error());
        bounds.driverSet = *std::move(set);
    }
    return bounds;
}

} // namespace composer::storage
