// SPDX-License-Identifier: Apache-2.0
#include "submission_fixture.h"

#include "base/wait_for.h"
#include "credentials/sources/static_source.h"
#include "support/sample_contact.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace composer::test {

SubmissionFixture::SubmissionFixture(FaultServer::Options options)
    : server(options)
{
    const auto clock = std::make_shared<base::SystemClock>();
    cloud::NetworkTransport::Options transport;
    transport.userAgent = "contact-composer/test";
    transport.authorities = testAuthorityPem();
    credentials::Credentials demo;
    demo.keys.accessKeyId = "AKIDEXAMPLE";
    demo.keys.secretAccessKey = base::Secret("secret");

    m_dependencies.transport = std::make_shared<cloud::NetworkTransport>(transport, clock);
    m_dependencies.credentials = std::make_shared<credentials::StaticSource>(demo);
    m_dependencies.journal =
        std::make_shared<storage::SqliteJournal>(m_folder.filePath(QStringLiteral("journal")), clock);
    m_dependencies.clock = clock;
    m_dependencies.quota = std::make_shared<aws::RetryQuota>();
    m_dependencies.skew = std::make_shared<aws::ClockSkew>();
    m_dependencies.random = [] { return 0.0; }; // no waits: the faults take their time themselves
    m_dependencies.newToken = [] { return QUuid::createUuid().toString(QUuid::WithoutBraces); };
}

sending::Order SubmissionFixture::order(const QString& token) const
{
    sending::Order order;
    order.contact = sampleContact();
    order.contact.clientToken = token;
    order.endpoint = server.endpoint();
    order.journalScope = QStringLiteral("fault server");
    return order;
}

sending::Outcome SubmissionFixture::submit(sending::Order order, std::stop_token stop)
{
    return base::waitFor(sending::submit(m_dependencies, std::move(order), {}, std::move(stop)));
}

std::optional<AcceptedContact> SubmissionFixture::contactOf(const QString& token) const
{
    for (const auto& contact : server.contacts()) {
        if (contact.clientToken == token.toUtf8())
            return contact;
    }
    return {};
}

std::optional<JournalRow> SubmissionFixture::journalRow(const QString& token) const
{
    const auto connection = QStringLiteral("test");
    std::optional<JournalRow> row;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(m_folder.filePath(QStringLiteral("journal")));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            QSqlQuery query(database);
            query.prepare(QStringLiteral(
                "SELECT state, attempts, contact_id, body IS NOT NULL FROM submission WHERE client_token = ?"));
            query.addBindValue(token);
            if (query.exec() && query.next())
                row = JournalRow {query.value(0).toString(), query.value(1).toInt(), query.value(2).toString(),
                    query.value(3).toBool()};
        }
    }
    QSqlDatabase::removeDatabase(connection);
    return row;
}

} // namespace composer::test
