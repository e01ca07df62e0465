// SPDX-License-Identifier: Apache-2.0
#include "sandbox/accepted_contacts.h"
#include "sandbox/received_log.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace composer::sandbox;

class TestSandboxMemory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameTokenSameBody();
    void sameTokenOtherBody();
    void withoutTokenEveryContactIsNew();
    void forgetsTheOldestToken();
    void logKeepsTheLatestEntries();
    void logKeepsBodiesWithinBounds();
};

void TestSandboxMemory::sameTokenSameBody()
{
    AcceptedContacts contacts;
    const auto first = contacts.accept(QStringLiteral("token"), "hash");
    QVERIFY(first);
    QVERIFY(!QUuid::fromString(*first).isNull());
    QCOMPARE(*contacts.accept(QStringLiteral("token"), "hash"), *first);
    QVERIFY(*contacts.accept(QStringLiteral("other"), "hash") != *first);
}

void TestSandboxMemory::sameTokenOtherBody()
{
    AcceptedContacts contacts;
    const QString first = *contacts.accept(QStringLiteral("token"), "hash");
    QVERIFY(!contacts.accept(QStringLiteral("token"), "another"));
    QCOMPARE(*contacts.accept(QStringLiteral("token"), "hash"), first);
}

void TestSandboxMemory::withoutTokenEveryContactIsNew()
{
    AcceptedContacts contacts;
    QVERIFY(*contacts.accept({}, "hash") != *contacts.accept({}, "hash"));
}

void TestSandboxMemory::forgetsTheOldestToken()
{
    AcceptedContacts contacts;
    const QString first = *contacts.accept(QStringLiteral("first"), "hash");
    const QString second = *contacts.accept(QStringLiteral("second"), "hash");
    for (std::size_t i = 2; i <= AcceptedContacts::maximumTokens; ++i)
        QVERIFY(contacts.accept(QString::number(i), "hash"));
    QCOMPARE(*contacts.accept(QStringLiteral("second"), "hash"), second);
    QVERIFY(*contacts.accept(QStringLiteral("first"), "hash") != first);
}

void TestSandboxMemory::logKeepsTheLatestEntries()
{
    ReceivedLog log;
    for (std::size_t i = 0; i < ReceivedLog::maximumEntries + 5; ++i)
        log.add({0, {}, "PUT", QByteArray::number(qulonglong(i)), {}, 200, {}, {}});
    const auto entries = log.entries();
    QCOMPARE(entries.size(), ReceivedLog::maximumEntries);
    QCOMPARE(entries.front().target, "5");
    QCOMPARE(entries.front().number, 6U);
    QCOMPARE(entries.back().target, QByteArray::number(qulonglong(ReceivedLog::maximumEntries + 4)));
}

void TestSandboxMemory::logKeepsBodiesWithinBounds()
{
    ReceivedLog log;
    const QByteArray third(ReceivedLog::maximumBodyBytes / 3, 'x');
    for (const char* name : {"a", "b", "c", "d"})
        log.add({0, {}, "PUT", name, third, 200, {}, {}});
    const auto entries = log.entries();
    QCOMPARE(entries.size(), 3U);
    QCOMPARE(entries.front().target, "b");
}

QTEST_GUILESS_MAIN(TestSandboxMemory)
#include "tst_sandbox_memory.moc"
