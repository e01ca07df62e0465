// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/sent_mark.h"
#include "models/sent/sent_store.h"
#include "support/fake_services.h"
#include "unit/storage/history_fixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace composer;
using models::SentStore;
using storage::Folder;
using storage::JournalState;
using test::HistoryFolder;

namespace {

struct Fixture {
    Fixture()
    {
        services.history = [path = journal.path()] { return std::make_unique<storage::SubmissionHistory>(path); };
        services.clock = clock;
        store = std::make_unique<SentStore>(services);
    }
    qint64 add(const char* subject)
    {
        return journal.add(HistoryFolder::entryOf(HistoryFolder::message(
            QString::fromUtf8(subject), QStringLiteral("body"), QStringLiteral("token-%1").arg(++added))));
    }
    /// The headline of the next notice.
    QString said()
    {
        QString headline;
        const auto heard = QObject::connect(store.get(), &SentStore::noticed, store.get(),
            [&](const models::Notice& notice) { headline = paragraph(notice); });
        (void)QTest::qWaitFor([&] { return !headline.isEmpty(); });
        QObject::disconnect(heard);
        return headline;
    }

    int added = 0;
    HistoryFolder journal;
    std::shared_ptr<test::FakeClock> clock = std::make_shared<test::FakeClock>();
    models::Services services = test::fakeServices();
    std::unique_ptr<SentStore> store;
};

} // namespace

class TestSentStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsARecord();
    void saysThatARecordHasGone();
    void purges();
    void exportsWhatIsListed_data();
    void exportsWhatIsListed();
    void saysWhyAnExportFailed();
    void bringsFilesOfBeforeIntoTheJournal();
    void keepsForSoManyDays();
    void followsOtherPrograms();
};

void TestSentStore::loadsARecord()
{
    Fixture at;
    const auto id = at.add("Order 4711");
    const auto record = at.store->load(QString::number(id));
    QVERIFY(record);
    QVERIFY(record->isCreated());
    QVERIFY(record->hasContact);
    QCOMPARE(record->entry.about.subject, QStringLiteral("Order 4711"));
}

void TestSentStore::saysThatARecordHasGone()
{
    Fixture at;
    const auto record = at.store->load(QStringLiteral("4711"));
    QVERIFY(!record);
    QVERIFY(record.error().headline.contains(QStringLiteral("4711")));
}

void TestSentStore::purges()
{
    Fixture at;
    const auto gone = at.add("canary-subject");
    at.add("stays");
    at.store->purge({gone});
    QVERIFY(at.said().contains(u'1'));
    QTRY_COMPARE(at.store->list().rowCount(), 1);
    QVERIFY(!at.store->load(QString::number(gone)));
}

void TestSentStore::exportsWhatIsListed_data()
{
    QTest::addColumn<exchange::HistoryForm>("form");
    QTest::newRow("csv") << exchange::HistoryForm::Csv;
    QTest::newRow("json") << exchange::HistoryForm::Json;
}

void TestSentStore::exportsWhatIsListed()
{
    QFETCH(exchange::HistoryForm, form);
    Fixture at;
    at.add("wanted");
    at.add("other");
    at.store->list().setSearch(QStringLiteral("wanted"));
    const auto path = at.journal.folder() + QStringLiteral("/export");
    at.store->exportListed(path, form);
    const auto said = at.said();
    QVERIFY2(said.contains(path), qPrintable(said));
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.contains("wanted"));
    QVERIFY(!content.contains("other"));
}

void TestSentStore::saysWhyAnExportFailed()
{
    Fixture at;
    at.add("wanted");
    const auto path = at.journal.folder() + QStringLiteral("/no such folder/export.csv");
    QVERIFY(QFile(at.journal.folder() + QStringLiteral("/no such folder")).open(QFile::WriteOnly));
    at.store->exportListed(path, exchange::HistoryForm::Csv);
    const auto said = at.said();
    QVERIFY2(said.contains(QStringLiteral("no such folder")), qPrintable(said));
}

void TestSentStore::bringsFilesOfBeforeIntoTheJournal()
{
    Fixture at;
    const auto drafts = std::make_shared<storage::DraftStore>(at.journal.folder() + QStringLiteral("/data"), at.clock);
    auto draft = test::draftOf(QStringLiteral("of before"));
    contact::setSentMark(draft, {QStringLiteral("contact-1"), {}, QStringLiteral("Shop"), {}, QStringLiteral("t")});
    QVERIFY(drafts->save({Folder::Sent, {}, {}, false}, draft));
    at.store->prepare(drafts, 0);
    QVERIFY(at.said().contains(u'1'));
    QTRY_COMPARE(at.store->list().rowCount(), 1);
    const auto row = at.store->list().index(0, 0);
    QCOMPARE(row.data(models::SentList::TitleRole).toString(), QStringLiteral("of before"));
    QCOMPARE(row.data(models::SentList::ContactIdRole).toString(), QStringLiteral("contact-1"));
    QVERIFY(drafts->list(Folder::Sent).empty());
}

void TestSentStore::keepsForSoManyDays()
{
    Fixture at;
    at.add("old");
    at.journal.clock().advance(std::chrono::hours(24 * 40));
    for (int day = 0; day < 40; ++day) { // of a journal in use: see SubmissionHistory::applyRetention()
        at.add("new");
        at.journal.clock().advance(std::chrono::hours(24));
    }
    at.clock->advance(std::chrono::hours(24 * 80));
    QVERIFY(at.store->olderThan(30).value_or(0) > 1);
    QCOMPARE(at.store->olderThan(365), std::optional<qint64>(0));
    at.store->applyRetention(30);
    QVERIFY(!at.said().isEmpty());
    storage::HistoryFilter filter;
    filter.typed = QStringLiteral("old");
    QCOMPARE(*at.journal.history().count(filter), qint64(0));
    filter.typed = QStringLiteral("new");
    QVERIFY(*at.journal.history().count(filter) >= 29);
}

void TestSentStore::followsOtherPrograms()
{
    Fixture at;
    at.add("first");
    QTRY_COMPARE(at.store->list().rowCount(), 1);
    at.add("second"); // as another program does
    QTRY_COMPARE(at.store->list().rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestSentStore)
#include "tst_sent_store.moc"
