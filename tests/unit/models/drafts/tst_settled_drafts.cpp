// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/settled_drafts.h"
#include "support/fake_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using storage::Folder;
using storage::JournalState;

/// After an application that ended between the outcome and the end of its draft, or with a folder from a backup.
class TestSettledDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createdDraftsGo_data();
    void createdDraftsGo();
};

void TestSettledDrafts::createdDraftsGo_data()
{
    QTest::addColumn<JournalState>("state");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<QString>("nameNow");
    QTest::addColumn<bool>("goes");
    const auto same = QStringLiteral("Order 4711");
    QTest::newRow("created") << JournalState::Created << false << same << true;
    QTest::newRow("created, in the window") << JournalState::Created << true << same << false;
    QTest::newRow("created, changed since") << JournalState::Created << false << QStringLiteral("Order 4712") << false;
    QTest::newRow("sending") << JournalState::Sending << false << same << false;
    QTest::newRow("unknown") << JournalState::Unknown << false << same << false;
    QTest::newRow("refused") << JournalState::Refused << false << same << false;
}

void TestSettledDrafts::createdDraftsGo()
{
    QFETCH(JournalState, state);
    QFETCH(bool, isOpen);
    QFETCH(QString, nameNow);
    QFETCH(bool, goes);
    const QTemporaryDir folder;
    const auto clock = std::make_shared<test::FakeClock>();
    const storage::DraftStore store(folder.filePath(QStringLiteral("data")), clock);
    contact::Draft draft;
    draft.contact = contact::blankContact();
    draft.contact.name = nameNow;
    const auto id = store.save({}, draft)->id;
    QVERIFY(!store.save({}, draft)->id.isEmpty()); // another one, which was never sent

    storage::SqliteJournal journal(folder.filePath(QStringLiteral("journal.db")), clock);
    draft.contact.name = QStringLiteral("Order 4711");
    draft.contact.clientToken = QStringLiteral("token");
    storage::JournalEntry entry;
    entry.clientToken = QStringLiteral("token");
    entry.about.messageId = id;
    entry.about.environment = QStringLiteral("Shop");
    entry.body = contact::wireBody(draft.contact);
    entry.bodySha256 = "hash";
    const auto row = journal.begin(entry);
    QVERIFY(row);
    entry.state = state;
    entry.request = entry.body;
    entry.contactId = state == JournalState::Created ? QStringLiteral("contact") : QString();
    if (state != JournalState::Sending)
        QVERIFY(journal.finish(row->id, entry));

    QCOMPARE(models::discardCreatedDrafts(store, journal, isOpen ? id : QString()), goes ? 1 : 0);
    QCOMPARE(store.list(Folder::Drafts).size(), std::size_t(goes ? 1 : 2));
    QVERIFY(store.list(Folder::Sent).empty());
    QVERIFY(store.list(Folder::Trash).empty()); // a purge of the row is to leave nothing
    QCOMPARE(models::discardCreatedDrafts(store, journal, isOpen ? id : QString()), 0); // once is enough
}

QTEST_GUILESS_MAIN(TestSettledDrafts)
#include "tst_settled_drafts.moc"
