// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_folders.h"
#include "models/drafts/starter_templates.h"
#include "support/fake_services.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using models::DraftFolders;
using models::DraftListModel;
using storage::Folder;

namespace {

struct Fixture {
    QString add(const char* title, const char* sender)
    {
        contact::Draft draft;
        draft.title = QString::fromUtf8(title);
        draft.contact = contact::blankContact();
        draft.contact.fromEmailAddress = contact::EmailAddressInfo {QString::fromUtf8(sender), {}, {}};
        return store->save({Folder::Drafts, {}, {}, false}, draft)->id;
    }
    QStringList titles() const
    {
        QStringList all;
        const auto& list = folders->list(Folder::Drafts);
        for (int row = 0; row < list.rowCount(); ++row)
            all << list.index(row, 0).data(DraftListModel::TitleRole).toString();
        return all;
    }
    void open()
    {
        folders = std::make_unique<DraftFolders>(store, services);
        QSignalSpy counts(folders.get(), &DraftFolders::countsChanged);
        QTRY_COMPARE(counts.count(), int(DraftFolders::folders.size()) + 1); // Sent is listed, then counted
    }

    QTemporaryDir data;
    std::shared_ptr<storage::DraftStore> store =
        std::make_shared<storage::DraftStore>(data.path(), std::make_shared<base::SystemClock>());
    models::Services services = test::fakeServices();
    std::unique_ptr<DraftFolders> folders;
};

} // namespace

class TestDraftFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void search_data();
    void search();
    void showsWhereInTheBody();
    void theTrashOpensAndGivesBack();
    void followsOtherProcesses();
    void aNewDraftLeavesTheOthersWhereTheyAre();
    void aFolderThatCannotBeReadIsNotEmpty();
    void aDamagedFileIsShownWithItsReason();
    void theFirstStartBringsTemplates();
    void theStartEmptiesTheTrash();
    void removesAndRestores();
    void setsADamagedFileAside();
    void saysWhyNot();
};

void TestDraftFolders::search_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    const QString order = QStringLiteral("Order 4711");
    const QString return_ = QStringLiteral("Rückgabe");
    QTest::newRow("nothing") << QString() << QStringList {order, return_};
    QTest::newRow("case") << QStringLiteral("oRDer") << QStringList {order};
    QTest::newRow("accents") << QStringLiteral("ruckgabe") << QStringList {return_};
    QTest::newRow("sender") << QStringLiteral("example.com") << QStringList {order, return_};
    QTest::newRow("every word") << QStringLiteral("maria order") << QStringList {order};
    QTest::newRow("none") << QStringLiteral("maria ruckgabe") << QStringList();
}

void TestDraftFolders::search()
{
    QFETCH(QString, words);
    QFETCH(QStringList, found);
    Fixture at;
    at.add("Order 4711", "maria@example.com");
    at.add("Rückgabe", "jan@example.com");
    at.open();
    at.folders->setSearch(words);
    auto titles = at.titles();
    titles.sort();
    QCOMPARE(titles, found);
    QCOMPARE(at.folders->count(Folder::Drafts), qint64(found.size()));
    at.folders->setSearch({});
    QCOMPARE(at.folders->count(Folder::Drafts), qint64(2));
}

void TestDraftFolders::showsWhereInTheBody()
{
    Fixture at;
    contact::Draft draft;
    draft.contact = contact::blankContact();
    draft.contact.emailMessage->rawMessage->body =
        QString(2000, u'x') + QStringLiteral(" The Größe of the boots is wrong.");
    QVERIFY(at.store->save({Folder::Drafts, {}, {}, false}, draft));
    at.open();
    at.folders->setSearch(QStringLiteral("grosse BOOTS"));
    const auto found = at.folders->list(Folder::Drafts).index(0, 0);
    QVERIFY(found.isValid());
    QVERIFY2(found.data(DraftListModel::HitRole).toString().contains(QStringLiteral("The Größe of the boots")),
        qPrintable(found.data(DraftListModel::HitRole).toString()));
    QCOMPARE(found.data(DraftListModel::HitMarksRole).value<DraftListModel::Marks>().size(), 2);
    draft.contact.emailMessage->rawMessage->body = QStringLiteral("Boots of another größe");
    const auto id = found.data(DraftListModel::IdRole).toString();
    const auto revision = at.store->load(Folder::Drafts, id)->revision;
    QVERIFY(at.store->save({Folder::Drafts, id, revision, false}, draft));
    at.folders->list(Folder::Drafts);
    QTRY_COMPARE(at.folders->list(Folder::Drafts).index(0, 0).data(DraftListModel::HitRole).toString(),
        QStringLiteral("Boots of another größe"));
    at.folders->setSearch({});
    QCOMPARE(at.folders->list(Folder::Drafts).index(0, 0).data(DraftListModel::HitRole).toString(), QString());
}

void TestDraftFolders::theTrashOpensAndGivesBack()
{
    Fixture at;
    const auto id = at.add("first", "a@example.com");
    at.open();
    QVERIFY(at.folders->remove(Folder::Drafts, id));
    QTRY_COMPARE(at.folders->count(Folder::Trash), 1);
    const auto row = at.folders->list(Folder::Trash).index(0, 0).data(DraftListModel::IdRole).toString();
    QCOMPARE(at.folders->load(Folder::Trash, row)->title, QStringLiteral("first"));
    const auto folder = at.folders->restore(row);
    QVERIFY(folder);
    QCOMPARE(*folder, Folder::Drafts);
    QTRY_COMPARE(at.folders->count(Folder::Drafts), 1);
    QTRY_COMPARE(at.folders->count(Folder::Trash), 0);
}

void TestDraftFolders::followsOtherProcesses()
{
    Fixture at;
    at.add("first", "a@example.com");
    at.open();
    at.add("second", "a@example.com");
    QTRY_COMPARE(at.folders->count(Folder::Drafts), 2);
}

void TestDraftFolders::aNewDraftLeavesTheOthersWhereTheyAre()
{
    Fixture at;
    at.add("first", "a@example.com");
    const auto gone = at.add("second", "a@example.com");
    at.open();
    auto& list = at.folders->list(Folder::Drafts);
    const QPersistentModelIndex first(
        list.match(list.index(0, 0), DraftListModel::TitleRole, QStringLiteral("first"), 1, Qt::MatchExactly).value(0));
    QSignalSpy reset(&list, &QAbstractItemModel::modelReset);
    at.add("third", "a@example.com");
    QVERIFY(at.store->remove(Folder::Drafts, gone));
    QTRY_COMPARE(at.titles().contains(QStringLiteral("third")), true);
    QTRY_COMPARE(at.folders->count(Folder::Drafts), 2);
    QVERIFY(first.isValid());
    QCOMPARE(first.data(DraftListModel::TitleRole).toString(), QStringLiteral("first"));
    QCOMPARE(reset.count(), 0);
}

void TestDraftFolders::aFolderThatCannotBeReadIsNotEmpty()
{
    Fixture at;
    QFile file(at.store->folderPath(Folder::Drafts));
    QVERIFY(file.open(QFile::WriteOnly)); // a file where the folder should be
    at.open();
    QVERIFY(at.folders->problem(Folder::Drafts).contains(file.fileName()));
    QCOMPARE(at.folders->problem(Folder::Templates), QString());
}

void TestDraftFolders::aDamagedFileIsShownWithItsReason()
{
    Fixture at;
    at.add("good", "a@example.com");
    QFile file(at.store->folderPath(Folder::Drafts) + QStringLiteral("/bad.json"));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("{ no json");
    file.close();
    at.open();
    const auto& list = at.folders->list(Folder::Drafts);
    const auto bad = list.match(list.index(0, 0), DraftListModel::IdRole, QStringLiteral("bad"), 1, Qt::MatchExactly);
    QCOMPARE(bad.size(), 1);
    QVERIFY(!bad.first().data(DraftListModel::ProblemRole).toString().isEmpty());
}

void TestDraftFolders::theFirstStartBringsTemplates()
{
    Fixture at;
    at.folders = std::make_unique<DraftFolders>(at.store, at.services);
    at.folders->prepare(0);
    const auto templates = at.store->list(Folder::Templates);
    QCOMPARE(templates.size(), models::starterTemplates().size());
    for (const auto& one : templates)
        QVERIFY(at.store->remove(Folder::Templates, one.id));
    at.folders->prepare(0); // they were not wanted
    QVERIFY(at.store->list(Folder::Templates).empty());
}

void TestDraftFolders::theStartEmptiesTheTrash()
{
    const auto clock = std::make_shared<test::FakeClock>();
    Fixture at;
    at.store = std::make_shared<storage::DraftStore>(at.data.path(), clock);
    at.folders = std::make_unique<DraftFolders>(at.store, at.services);
    const auto id = at.add("gone", "a@example.com");
    QVERIFY(at.folders->remove(Folder::Drafts, id));
    for (int day = 0; day < 31; ++day) {
        at.folders->prepare(0);
        clock->advance(std::chrono::hours(24));
    }
    at.folders->prepare(0);
    QVERIFY(!at.folders->restore(Folder::Drafts, id));
}

void TestDraftFolders::removesAndRestores()
{
    Fixture at;
    const auto id = at.add("first", "a@example.com");
    at.open();
    QVERIFY(at.folders->load(Folder::Drafts, id));
    QVERIFY(at.folders->remove(Folder::Drafts, id));
    QVERIFY(!at.folders->load(Folder::Drafts, id));
    QTRY_COMPARE(at.folders->count(Folder::Drafts), 0);
    QVERIFY(at.folders->restore(Folder::Drafts, id));
    QCOMPARE(at.folders->load(Folder::Drafts, id)->title, QStringLiteral("first"));
    QTRY_COMPARE(at.folders->count(Folder::Drafts), 1);
}

void TestDraftFolders::setsADamagedFileAside()
{
    Fixture at;
    at.add("good", "a@example.com");
    const auto path = at.store->folderPath(Folder::Drafts) + QStringLiteral("/bad.json");
    QVERIFY(base::saveAtomically(path, "{ no json"));
    at.open();
    QCOMPARE(at.folders->count(Folder::Drafts), 2);
    const auto aside = at.folders->setAside(Folder::Drafts, QStringLiteral("bad"));
    QVERIFY(aside);
    QVERIFY(QFile::exists(*aside));
    QVERIFY(!QFile::exists(path));
    QTRY_COMPARE(at.folders->count(Folder::Drafts), 1);
}

void TestDraftFolders::saysWhyNot()
{
    Fixture at;
    at.open();
    const auto isAbout = [](const models::Notice& notice, const QString& name) {
        return notice.tone == models::Tone::Bad && notice.headline.contains(name);
    };
    const auto missing = QStringLiteral("missing");
    QVERIFY(isAbout(at.folders->load(Folder::Drafts, missing).error(), missing));
    QVERIFY(isAbout(at.folders->remove(Folder::Drafts, missing).error(), missing));
    QVERIFY(isAbout(at.folders->restore(Folder::Drafts, missing).error(), missing));
    QVERIFY(isAbout(at.folders->setAside(Folder::Drafts, missing).error(), missing));
    const auto path = at.store->folderPath(Folder::Drafts) + QStringLiteral("/newer.json");
    QVERIFY(base::saveAtomically(path, R"({"format": "contact-composer/draft", "version": 99, "request": {}})"));
    const auto newer = at.folders->load(Folder::Drafts, QStringLiteral("newer"));
    QVERIFY(!newer);
    QVERIFY(isAbout(newer.error(), QStringLiteral("99")));
}

QTEST_GUILESS_MAIN(TestDraftFolders)
#include "tst_draft_folders.moc"
