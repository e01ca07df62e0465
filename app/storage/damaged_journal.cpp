// SPDX-License-Identifier: Apache-2.0
#include "storage/damaged_journal.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <algorithm>
#include <functional>
#include <map>

namespace composer::storage {

namespace {

using RowsById = std::map<qint64, JournalEntry>;

int versionOf(const QSqlDatabase& database)
{
    QSqlQuery query(database);
    return query.exec(QStringLiteral("PRAGMA user_version")) && query.next() ? query.value(0).toInt() : 0;
}

/// False when a damaged page ended it; what was read before counts.
bool readRows(const QSqlDatabase& database, const QString& sql, const BoundValues& values, RowsById& rows)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return false;
    for (const auto& [name, value] : values)
        query.bindValue(QLatin1String(name), value);
    if (!query.exec())
        return false;
    while (query.next()) {
        auto entry = entryOf(query);
        entry.isFromCopy = true;
        rows.insert_or_assign(entry.id, std::move(entry));
    }
    return !query.lastError().isValid();
}

/// By the index first. Where that is damaged the rows themselves are read, from both ends up to the damage.
RowsById readCopy(const QSqlDatabase& database, const RowQuestion& question)
{
    RowsById rows;
    const auto version = versionOf(database);
    const auto select = [&](RowContents contents, const char* from, const char* order) {
        const auto condition = QStringLiteral("%1 WHERE %2 ORDER BY id %3")
                                   .arg(QLatin1String(from), question.condition, QLatin1String(order));
        return readRows(database, journalSelect(contents, condition, version), question.values, rows);
    };
    const auto contents = std::min(question.contents, RowContents::Body);
    if (!select(contents, "", "") && !select(contents, "NOT INDEXED", ""))
        select(contents, "NOT INDEXED", "DESC");
    if (question.contents != contents) // afterwards, so that a damaged request does not hide its row
        select(question.contents, "", "");
    return rows;
}

} // namespace

QStringList damagedCopies(const QString& path)
{
    const QFileInfo file(path);
    const auto prefix = file.fileName() + QLatin1String(".damaged-");
    QStringList copies;
    for (const auto& name : QDir(file.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (name.startsWith(prefix) && !name.endsWith(QLatin1String("-wal")) && !name.endsWith(QLatin1String("-shm")))
            copies << file.path() + u'/' + name;
    }
    return copies;
}

namespace {

/// `work` gets the copy's database, open and read-only, unless it cannot be opened.
void readCopyFile(const QString& copy, const std::function<void(const QSqlDatabase&)>& work)
{
    const auto connection = QStringLiteral("composer-copy-%1").arg(reinterpret_cast<quintptr>(&work)); // of this call
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(copy);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open())
            work(database);
    }
    QSqlDatabase::removeDatabase(connection);
}

} // namespace

std::vector<JournalEntry> rowsOfDamagedCopies(const QString& path, const RowQuestion& question)
{
    std::vector<JournalEntry> entries;
    for (const auto& copy : damagedCopies(path)) {
        readCopyFile(copy, [&](const QSqlDatabase& database) {
            for (auto& [id, entry] : readCopy(database, question))
                entries.push_back(std::move(entry));
        });
    }
    return entries;
}

bool canBeRead(const QString& copy)
{
    bool isRead = false;
    readCopyFile(copy, [&](const QSqlDatabase& database) {
        QSqlQuery query(database);
        isRead = query.exec(QStringLiteral("SELECT id FROM submission LIMIT 1"));
    });
    return isRead;
}

} // namespace composer::storage
