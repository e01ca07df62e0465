// SPDX-License-Identifier: Apache-2.0
#include "storage/history/history_query.h"

#include "storage/history/history_bounds.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace composer::storage {

using base::fail;

namespace {

// A longer text finds nothing more, and SQLite bounds what it takes for a pattern.
constexpr qsizetype mostTyped = 500;

/// Whether `typed` may be the beginning of an id.
bool canBeId(const QString& typed)
{
    return typed.size() >= shortestId && !typed.contains(u' ');
}

/// Whether it may be some part of a UUID.
bool canBePartOfUuid(const QString& typed)
{
    static const QRegularExpression part(QStringLiteral("^(?=.*[0-9])[0-9A-Fa-f-]+$"));
    return canBeId(typed) && part.match(typed).hasMatch();
}

/// A part of a UUID in the words of the index, where each group of characters is one: what follows the first hyphen
/// begins with a whole group, and a part without a hyphen may be the beginning of one. Empty: too little is left.
QString groupsOf(const QString& part)
{
    const auto groups = part.sliced(part.indexOf(u'-') + 1).split(u'-', Qt::SkipEmptyParts).join(u' ');
    return groups.size() < shortestId ? QString() : QStringLiteral("ids : \"%1\"*").arg(groups);
}

/// Past all texts that begin with `text`.
QString endOf(const QString& text)
{
    return text + QStringLiteral("\U0010FFFF");
}

// Ways to find rows. Each gives ids, newest first, so that the last page is all that is read; %1 is what is looked for,
// %2 are the bounds.
constexpr char byText[] = R"(
    SELECT rowid AS id FROM submission_text
    WHERE submission_text MATCH %1 AND %2 ORDER BY rowid DESC LIMIT :size)";
constexpr char byTextAndColumns[] = R"(
    SELECT s.id FROM submission_text CROSS JOIN submission s ON s.id = submission_text.rowid
    WHERE submission_text MATCH %1 AND %2 ORDER BY submission_text.rowid DESC LIMIT :size)";
constexpr char byId[] = "SELECT s.id FROM submission s WHERE s.id IN (%1) AND +%2 ORDER BY s.id DESC LIMIT :size";
constexpr char byDriver[] = "SELECT s.id FROM submission s WHERE %1 AND %2 ORDER BY s.id DESC LIMIT :size";

// In indexes that hold nothing else, as it was typed and in small letters.
constexpr char beginsWith[] = R"(
    SELECT id FROM submission WHERE contact_id <> '' AND contact_id >= %1 AND contact_id < %1_end
    UNION ALL SELECT id FROM submission WHERE request_id <> '' AND request_id >= %1 AND request_id < %1_end
    UNION ALL SELECT id FROM submission WHERE client_token >= %1 AND client_token < %1_end)";
constexpr char holds[] = "SELECT id FROM submission WHERE contact_id <> '' AND contact_id LIKE '%' || :low || '%'";
constexpr char isPart[] = "s.contact_id LIKE '%' || :low || '%'";

class Ways {
public:
    Ways(const HistoryFilter& filter, HistoryBounds bounds)
        : m_bounds(std::move(bounds))
        , m_typed(filter.typed.left(mostTyped).simplified())
        , m_words(searchQuery(m_typed))
        , m_groups(canBePartOfUuid(m_typed) ? groupsOf(m_typed) : QString())
    {
    }

    QStringList all() const
    {
        QStringList ways;
        if (m_bounds.isEmpty)
            return ways;
        if (m_typed.isEmpty())
            return withoutText();
        if (!m_words.isEmpty())
            ways << throughText(":words", columns());
        if (!m_groups.isEmpty())
            ways << throughText(":groups", columns() << QLatin1String(isPart));
        if (canBeId(m_typed))
            ways << throughIds(QString::fromLatin1(beginsWith).arg(QLatin1String(":id")) + QLatin1String(" UNION ALL ")
                + QString::fromLatin1(beginsWith).arg(QLatin1String(":low")));
        return ways;
    }

    /// Through all ContactIds, for a part from within a group when there is nothing else.
    QStringList last() const
    {
        const bool isKnownByGroups = m_typed.contains(u'-') && !m_groups.isEmpty();
        if (m_bounds.isEmpty || isKnownByGroups || !canBePartOfUuid(m_typed))
            return {};
        return {throughIds(QLatin1String(holds))};
    }

    Statement statement(const QStringList& ways, std::optional<qint64> next, qint64 size) const
    {
        QStringList parts;
        for (const auto& way : ways)
            parts << QLatin1String("SELECT id FROM (") + way + u')';
        if (parts.isEmpty())
            parts << QStringLiteral("SELECT id FROM submission WHERE 0"); // nothing to look for finds nothing
        const auto low = m_typed.toLower();
        Statement ids {parts.join(QLatin1String(" UNION ")),
            {{":words", QStringLiteral("{subject people body} : (%1)").arg(m_words)}, {":groups", m_groups},
                {":id", m_typed}, {":id_end", endOf(m_typed)}, {":low", low}, {":low_end", endOf(low)},
                {":first", m_bounds.firstId}, {":last", next ? std::min(*next - 1, m_bounds.lastId) : m_bounds.lastId},
                {":size", size}}};
        ids.values.insert(ids.values.end(), m_bounds.values.begin(), m_bounds.values.end());
        return ids;
    }

private:
    static QString idBounds(const QString& id, const QStringList& sets)
    {
        auto bounds = id + QLatin1String(" BETWEEN :first AND :last");
        for (const auto& set : sets)
            bounds += QStringLiteral(" AND +%1 IN (%2)").arg(id, set);
        return bounds;
    }
    static QString joined(const QString& bounds, const QStringList& columns)
    {
        return (QStringList {bounds} << columns).join(QLatin1String(" AND "));
    }
    QStringList sets() const
    {
        return m_bounds.driverSet.isEmpty() ? m_bounds.sets : m_bounds.sets + QStringList {m_bounds.driverSet};
    }
    QStringList columns() const
    {
        if (m_bounds.drivers.isEmpty() || !m_bounds.driverSet.isEmpty())
            return m_bounds.columns;
        return m_bounds.columns + QStringList {u'(' + m_bounds.drivers.join(QLatin1String(" OR ")) + u')'};
    }

    QStringList withoutText() const
    {
        const auto bounds = joined(idBounds(QStringLiteral("s.id"), m_bounds.sets), m_bounds.columns);
        QStringList ways;
        for (const auto& driver : m_bounds.drivers)
            ways << QString::fromLatin1(byDriver).arg(driver, bounds);
        return ways.isEmpty() ? QStringList {QString::fromLatin1(byDriver).arg(QStringLiteral("1"), bounds)} : ways;
    }
    QString throughText(const char* question, const QStringList& columns) const
    {
        const auto bounds = joined(idBounds(QStringLiteral("submission_text.rowid"), sets()), columns);
        return QString::fromLatin1(columns.isEmpty() ? byText : byTextAndColumns).arg(QLatin1String(question), bounds);
    }
    QString throughIds(const QString& questions) const
    {
        return QString::fromLatin1(byId).arg(questions, joined(idBounds(QStringLiteral("s.id"), sets()), columns()));
    }

    HistoryBounds m_bounds;
    QString m_typed;
    QString m_words;
    QString m_groups;
};

/// The ids of the rows that fit.
base::Result<Statement, DatabaseError> idStatement(
    const SqliteFile& file, const HistoryFilter& filter, std::optional<qint64> next, qint64 size)
{
    auto bounds = historyBounds(file, filter);
    if (!bounds)
        return fail(bounds.error());
    const Ways ways(filter, *std::move(bounds));
    const auto all = ways.all();
    const auto last = ways.last();
    if (last.isEmpty())
        return ways.statement(all, next, size);
    const auto any = readRow(file, ways.statement(all, {}, 1));
    if (!any)
        return fail(any.error());
    return ways.statement(any->empty() ? last : all, next, size);
}

} // namespace

base::Result<Statement, DatabaseError> pageCondition(
    const SqliteFile& file, const HistoryFilter& filter, std::optional<qint64> next, int size)
{
    auto condition = idStatement(file, filter, next, size);
    if (condition)
        condition->sql = QStringLiteral("WHERE id IN (%1) ORDER BY id DESC LIMIT :size").arg(condition->sql);
    return condition;
}

base::Result<qint64, DatabaseError> countRows(const SqliteFile& file, const HistoryFilter& filter)
{
    auto ids = idStatement(file, filter, {}, -1); // no limit
    if (!ids)
        return fail(ids.error());
    ids->sql = filter == HistoryFilter() ? QStringLiteral("SELECT count(*) FROM submission")
                                         : QStringLiteral("SELECT count(*) FROM (%1)").arg(ids->sql);
    const auto number = readNumber(file, *ids);
    return number ? base::Result<qint64, DatabaseError>(number->value_or(0)) : fail(number.error());
}

} // namespace composer::storage
