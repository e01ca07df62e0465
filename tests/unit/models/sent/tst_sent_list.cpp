// SPDX-License-Identifier: Apache-2.0
#include "models/sent/sent_list.h"
#include "unit/storage/history_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace composer;
using models::SentFilter;
using models::SentList;
using storage::JournalState;
using test::HistoryFolder;

namespace {

/// A journal and the list over it.
struct Fixture {
    qint64 add(int number, JournalState state = JournalState::Created, const QString& environment = {})
    {
        auto entry = HistoryFolder::entryOf(HistoryFolder::message(QStringLiteral("Subject %1").arg(number),
            QStringLiteral("The boots of customer %1 do not fit.").arg(number),
            QStringLiteral("token-%1").arg(number)));
        entry.about.environment = environment;
        return journal.add(entry, state);
    }
    void open()
    {
        list = std::make_unique<SentList>(
            [path = journal.path()] { return std::make_unique<storage::SubmissionHistory>(path); },
            std::make_shared<test::FakeClock>());
        QSignalSpy counted(list.get(), &SentList::counted);
        QTRY_VERIFY(!counted.isEmpty());
    }
    QString title(int row) const { return list->index(row, 0).data(SentList::TitleRole).toString(); }

    HistoryFolder journal;
    std::unique_ptr<SentList> list;
};

} // namespace

class TestSentList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAJournalThereIsNothing();
    void theNewestComesFirst();
    void pageByPage();
    void listsWhatIsAskedFor_data();
    void listsWhatIsAskedFor();
    void showsWhereInTheBody();
    void whatIsTypedFastEndsWithTheLastWord();
    void followsTheJournalRowByRow();
    void saysWhyItCannotBeRead();
};

void TestSentList::withoutAJournalThereIsNothing()
{
    Fixture at;
    at.open();
    QCOMPARE(at.list->rowCount(), 0);
    QCOMPARE(at.list->count(), std::optional<qint64>(0));
    QCOMPARE(at.list->problem(), QString());
    QVERIFY(!QFileInfo::exists(at.journal.path())); // and none is made
}

void TestSentList::theNewestComesFirst()
{
    Fixture at;
    at.add(1);
    const auto id = at.add(2);
    at.open();
    QCOMPARE(at.list->rowCount(), 2);
    QCOMPARE(at.title(0), QStringLiteral("Subject 2"));
    const auto first = at.list->index(0, 0);
    QCOMPARE(first.data(SentList::IdRole).toString(), QString::number(id));
    QCOMPARE(first.data(SentList::SenderRole).toString(), QStringLiteral("anna@example.com"));
    QCOMPARE(first.data(SentList::ContactIdRole).toString(), QStringLiteral("contact-of-token-2"));
    QCOMPARE(first.data(SentList::StateRole).toString(), QString());
    QVERIFY(first.data(SentList::TimeRole).toDateTime().isValid());
}

void TestSentList::pageByPage()
{
    constexpr int rows = storage::SubmissionHistory::pageSize * 2 + 50;
    Fixture at;
    at.add(0);
    test::Inspector(at.journal.path())
        .query(
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                           "INSERT INTO submission (client_token, scope, body_sha256, state, attempts, created_at, "
                           "updated_at, subject) SELECT 'copy-' || i, scope, body_sha256, state, attempts, "
                           "created_at, updated_at, 'Subject ' || i FROM submission, n WHERE client_token = 'token-0'")
                .arg(rows - 1));
    at.open();
    QCOMPARE(at.list->count(), std::optional<qint64>(rows));
    QCOMPARE(at.list->rowCount(), storage::SubmissionHistory::pageSize);
    while (at.list->canFetchMore({})) {
        const int before = at.list->rowCount();
        at.list->fetchMore({});
        QTRY_VERIFY(at.list->rowCount() > before);
    }
    QCOMPARE(at.list->rowCount(), rows);
    QCOMPARE(at.title(rows - 1), QStringLiteral("Subject 0"));
    // As much as was fetched stays listed when something new comes.
    at.add(rows);
    at.list->refresh();
    QTRY_COMPARE(at.title(0), QStringLiteral("Subject %1").arg(rows));
    QCOMPARE(at.list->rowCount(), rows);
    QTRY_COMPARE(at.list->count(), std::optional<qint64>(rows + 1));
    QVERIFY(at.list->canFetchMore({}));
}

void TestSentList::listsWhatIsAskedFor_data()
{
    QTest::addColumn<SentFilter>("filter");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("titles");
    const auto row = [](const char* name, const SentFilter& filter, const char* typed, const QStringList& numbers) {
        QStringList titles;
        for (const auto& number : numbers)
            titles << QStringLiteral("Subject ") + number;
        QTest::newRow(name) << filter << QString::fromUtf8(typed) << titles;
    };
    using Outcome = SentFilter::Outcome;
    const QStringList one {QStringLiteral("1")};
    row("contacts", {}, "", {QStringLiteral("4"), QStringLiteral("2"), QStringLiteral("1")});
    row("created", {.outcome = Outcome::Created}, "", {QStringLiteral("4"), QStringLiteral("1")});
    row("open", {.outcome = Outcome::Open}, "", {QStringLiteral("2")});
    row("refused", {.outcome = Outcome::Refused}, "", {QStringLiteral("3")});
    row("environment", {.environment = QStringLiteral("Shop")}, "", one);
    row("word of the body", {}, "CUSTOMER 1", one);
    row("environment and word", {.environment = QStringLiteral("Shop")}, "boots", one);
    row("ContactId", {}, "contact-of-token-1", one);
    row("token", {}, "token-1", one);
    row("nothing", {}, "shoes", {});
    row("no syntax", {}, "\" OR *", {});
}

void TestSentList::listsWhatIsAskedFor()
{
    QFETCH(SentFilter, filter);
    QFETCH(QString, typed);
    QFETCH(QStringList, titles);
    Fixture at;
    at.add(1, JournalState::Created, QStringLiteral("Shop"));
    at.add(2, JournalState::Unknown, QStringLiteral("Desk & more"));
    at.add(3, JournalState::Refused);
    at.add(4);
    at.open();
    QCOMPARE(at.list->environments(), QStringList({QStringLiteral("Desk & more"), QStringLiteral("Shop")}));
    QSignalSpy counted(at.list.get(), &SentList::counted);
    at.list->setFilter(filter);
    at.list->setSearch(typed);
    const auto listed = [&] {
        QStringList all;
        for (int row = 0; row < at.list->rowCount(); ++row)
            all << at.title(row);
        return all;
    };
    QTRY_COMPARE(listed(), titles);
    QTRY_COMPARE(at.list->count(), std::optional<qint64>(titles.size()));
}

void TestSentList::showsWhereInTheBody()
{
    Fixture at;
    at.journal.add(QStringLiteral("Other"), QStringLiteral("Die Größe stimmt nicht."));
    at.add(1);
    at.open();
    at.list->setSearch(QStringLiteral("boots"));
    QTRY_VERIFY(!at.list->index(0, 0).data(SentList::HitRole).toString().isEmpty());
    QVERIFY(at.list->index(0, 0).data(SentList::HitRole).toString().contains(QStringLiteral("boots of customer 1")));
    QCOMPARE(at.list->index(0, 0).data(SentList::HitMarksRole).value<SentList::Marks>().size(), 1);
    at.list->setSearch(QStringLiteral("grosse")); // as it was written
    QTRY_COMPARE(at.list->index(0, 0).data(SentList::HitRole).toString(), QStringLiteral("Die Größe stimmt nicht."));
    at.list->setSearch(QStringLiteral("token-1")); // an id that the row does not show
    QTRY_VERIFY(at.list->index(0, 0).data(SentList::HitRole).toString().contains(QStringLiteral("contact-of-token-1")));
    at.list->setSearch(QStringLiteral("subject")); // not in the body
    QSignalSpy counted(at.list.get(), &SentList::counted);
    QTRY_VERIFY(!counted.isEmpty());
    QCOMPARE(at.list->index(0, 0).data(SentList::HitRole).toString(), QString());
}

void TestSentList::whatIsTypedFastEndsWithTheLastWord()
{
    Fixture at;
    for (int i = 15; i < 20; ++i)
        at.add(i);
    at.open();
    const auto word = QStringLiteral("subject 17");
    for (int length = 1; length <= word.size(); ++length)
        at.list->setSearch(word.left(length));
    QTRY_COMPARE(at.list->rowCount(), 1);
    QCOMPARE(at.title(0), QStringLiteral("Subject 17"));
    QTRY_COMPARE(at.list->count(), std::optional<qint64>(1));
}

/// So that selection and scrolling stay where they are.
void TestSentList::followsTheJournalRowByRow()
{
    Fixture at;
    at.add(1);
    const auto gone = at.add(2);
    const auto open = at.journal.begin(HistoryFolder::entryOf(
        HistoryFolder::message(QStringLiteral("Subject 3"), QStringLiteral("body"), QStringLiteral("token-3"))));
    at.open();
    const QAbstractItemModelTester tester(at.list.get());
    QCOMPARE(at.list->rowCount(), 3);
    QCOMPARE(at.list->index(0, 0).data(SentList::StateRole).toString(), QStringLiteral("no outcome yet"));
    const QPersistentModelIndex first(at.list->index(2, 0));
    QSignalSpy reset(at.list.get(), &QAbstractItemModel::modelReset);
    QVERIFY(at.journal.history().purge({gone}));
    storage::JournalEntry created;
    created.state = JournalState::Created;
    created.contactId = QStringLiteral("contact-3");
    QVERIFY(at.journal.journal().finish(open, created));
    at.add(4);
    at.list->refresh();
    QTRY_COMPARE(at.title(0), QStringLiteral("Subject 4"));
    QCOMPARE(at.list->rowCount(), 3);
    QCOMPARE(at.list->index(1, 0).data(SentList::ContactIdRole).toString(), QStringLiteral("contact-3"));
    QCOMPARE(first.row(), 2);
    QCOMPARE(first.data(SentList::TitleRole).toString(), QStringLiteral("Subject 1"));
    QCOMPARE(reset.count(), 0);
}

void TestSentList::saysWhyItCannotBeRead()
{
    Fixture at;
    QVERIFY(QDir().mkpath(at.journal.path())); // a folder where the file should be
    at.list = std::make_unique<SentList>(
        [path = at.journal.path()] { return std::make_unique<storage::SubmissionHistory>(path); },
        std::make_shared<test::FakeClock>());
    QTRY_VERIFY2(at.list->problem().contains(at.journal.path()), qPrintable(at.list->problem()));
}

QTEST_GUILESS_MAIN(TestSentList)
#include "tst_sent_list.moc"
