// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/settled_drafts.h"
#include "support/fake_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using storage::Folder;
using storage::JournalState;

/// After an application that ended between the outcome and the file.
class TestSettledDrafts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createdDraftsAreFiled_data();
    void createdDraftsAreFiled();
};

void TestSettledDrafts::createdDraftsAreFiled_data()
{
    QTest::addColumn<JournalState>("state");
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<bool>("isFiled");
    QTest::newRow("created") << JournalState::Created << false << true;
    QTest::newRow("created, in the window") << JournalState::Created << true << false;
    QTest::newRow("sending") << JournalState::Sending << false << false;
    QTest::newRow("unknown") << JournalState::Unknown << false << false;
    QTest::newRow("refused") << JournalState::Refused << false << false;
}

void TestSettledDrafts::createdDraftsAreFiled()
{
    QFETCH(JournalState, state);
    QFETCH(bool, isOpen);
    QFETCH(bool, isFiled);
    const QTemporaryDir folder;
    const auto clock = std::make_shared<test::FakeClock>();
    const storage::DraftStore store(folder.filePath(QStringLiteral("data")), clock);
    contact::Draft draft;
    draft.contact = contact::blankContact();
    draft.contact.name = QStringLiteral("Order 4711");
    const auto id = store.save({}, draft)->id;
    QVERIFY(!store.save({}, draft)->id.isEmpty()); // another one, which was never sent

    storage::SqliteJournal journal(folder.filePath(QStringLiteral("journal.db")), clock);
    storage::JournalEntry entry;
    entry.clientToken = QStringLiteral("token");
    entry.about.messageId = id;
    entry.about.environment = QStringLiteral("Shop");
    entry.body = contact::wireBody(draft.contact);
    entry.bodySha256 = "hash";
    const auto row = journal.begin(entry);
    QVERIFY(row);
    entry.state = state;
    entry.contactId = state == JournalState::Created ? QStringLiteral("contact") : QString();
    if (state != JournalState::Sending)
        QVERIFY(journal.finish(row->id, entry));

    QCOMPARE(models::fileCreatedDrafts(store, journal, isOpen ? id : QString()), isFiled ? 1 : 0);
    const auto sent = store.list(Folder::Sent);
    QCOMPARE(sent.size(), std::size_t(isFiled ? 1 : 0));
    QCOMPARE(store.list(Folder::Drafts).size(), std::size_t(isFiled ? 1 : 2));
    if (isFiled) {
        QCOMPARE(sent.front().contactId, QStringLiteral("contact"));
        QCOMPARE(models::fileCreatedDrafts(store, journal, {}), 0); // once is enough
    }
}

QTEST_GUILESS_MAIN(TestSettledDrafts)
#include "tst_settled_drafts.moc"
