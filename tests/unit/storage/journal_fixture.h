// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "storage/submission_journal.h"

#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QVariant>

namespace composer::test {

inline storage::JournalEntry journalEntry(
    const QString& token, const QByteArray& body, const QString& scope = QStringLiteral("scope"))
{
    storage::JournalEntry entry;
    entry.clientToken = token;
    entry.scope = scope;
    entry.body = body;
    entry.bodySha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    entry.attempts = 1;
    return entry;
}

inline storage::JournalEntry journalOutcome(storage::JournalState state, const QString& contactId = {})
{
    storage::JournalEntry outcome;
    outcome.state = state;
    outcome.contactId = contactId;
    return outcome;
}

/// A connection of its own to look at what is in the file.
class Inspector {
public:
    explicit Inspector(const QString& path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("inspector")))
    {
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~Inspector()
    {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("inspector"));
    }
    Inspector(const Inspector&) = delete;
    Inspector& operator=(const Inspector&) = delete;

    /// The first column of the first row.
    QVariant value(const QString& sql) const
    {
        QSqlQuery query(m_database);
        return query.exec(sql) && query.next() ? query.value(0) : QVariant();
    }
    QSqlQuery query(const QString& sql) const { return QSqlQuery(sql, m_database); }
    bool isWhole() const { return value(QStringLiteral("PRAGMA integrity_check")).toString() == QLatin1String("ok"); }

private:
    QSqlDatabase m_database;
};

} // namespace composer::test
