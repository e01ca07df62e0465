// SPDX-License-Identifier: Apache-2.0
#include "storage/sql_statement.h"

#include "storage/journal_schema.h"

#include <QSqlQuery>
#include <QSqlRecord>

namespace composer::storage {

using base::fail;

namespace {

base::Result<QSqlQuery, DatabaseError> run(const SqliteFile& file, const Statement& statement)
{
    QSqlQuery query(file.database());
    query.setForwardOnly(true);
    if (!query.prepare(statement.sql))
        return fail(file.errorOf(query.lastError()));
    for (const auto& [name, value] : statement.values) {
        if (statement.sql.contains(QLatin1String(name)))
            query.bindValue(QLatin1String(name), value);
    }
    if (!query.exec())
        return fail(file.errorOf(query.lastError()));
    return query;
}

} // namespace

base::Result<qint64, DatabaseError> execute(const SqliteFile& file, const Statement& statement)
{
    const auto query = run(file, statement);
    if (!query)
        return fail(query.error());
    return qint64(query->numRowsAffected());
}

base::Result<std::vector<QVariant>, DatabaseError> readRow(const SqliteFile& file, const Statement& statement)
{
    auto query = run(file, statement);
    if (!query)
        return fail(query.error());
    std::vector<QVariant> row;
    if (query->next()) {
        for (int i = 0; i < query->record().count(); ++i)
            row.push_back(query->value(i));
        query->next();
    }
    if (query->lastError().isValid())
        return fail(file.errorOf(query->lastError()));
    return row;
}

base::Result<std::optional<qint64>, DatabaseError> readNumber(const SqliteFile& file, const Statement& statement)
{
    const auto row = readRow(file, statement);
    if (!row)
        return fail(row.error());
    using Number = std::optional<qint64>;
    return row->empty() || row->front().isNull() ? Number() : Number(row->front().toLongLong());
}

base::Result<void, DatabaseError> readEach(
    const SqliteFile& file, const Statement& statement, const std::function<void(const QSqlQuery&)>& take)
{
    auto query = run(file, statement);
    if (!query)
        return fail(query.error());
    while (query->next())
        take(*query);
    if (query->lastError().isValid())
        return fail(file.errorOf(query->lastError()));
    return {};
}

base::Result<std::vector<JournalEntry>, DatabaseError> readRows(const SqliteFile& file, const Statement& statement)
{
    std::vector<JournalEntry> entries;
    const auto read = readEach(file, statement, [&](const QSqlQuery& row) { entries.push_back(entryOf(row)); });
    if (!read)
        return fail(read.error());
    return entries;
}

base::Result<void, DatabaseError> inTransaction(
    const SqliteFile& file, const std::function<base::Result<void, DatabaseError>()>& work)
{
    if (const auto begun = execute(file, {QStringLiteral("BEGIN IMMEDIATE")}); !begun)
        return fail(begun.error());
    auto done = work();
    if (done) {
        if (const auto committed = execute(file, {QStringLiteral("COMMIT")}); !committed)
            done = fail(committed.error());
    }
    if (!done)
        (void)execute(file, {QStringLiteral("ROLLBACK")});
    return done;
}

} // namespace composer::storage
