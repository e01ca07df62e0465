// SPDX-License-Identifier: Apache-2.0
#include "storage/draft_lock.h"
#include "support/fake_clock.h"
#include "support/files.h"
#include "unit/storage/draft_fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>
#include <optional>

using namespace composer;
using storage::Folder;
using test::draftOf;

namespace {

const auto own = QStringLiteral("own");

/// Files that are nobody's draft, in a folder of their own; some look like drafts or versions.
class Elsewhere {
public:
    Elsewhere()
    {
        QDir(m_folder.path()).mkpath(QStringLiteral("inner/deep"));
        for (const auto* name : {"draft.json", "other.txt", "00000001-20200101T000000.000Z.json", "days-seen",
                 "inner/a.json", "inner/deep/b"}) {
            QFile file(path(name));
            if (!file.open(QFile::WriteOnly) || file.write(contact::writeDraft(draftOf(QString::fromLatin1(name)))) < 0
                || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther)
                || !file.setFileTime(QDateTime::fromSecsSinceEpoch(1'000'000'000), QFile::FileModificationTime))
                qFatal("cannot write a test file");
        }
    }
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// A line for each file: all that a write could change.
    QStringList state() const
    {
        QStringList lines;
        QDirIterator files(m_folder.path(), QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo info(files.next());
            QFile file(info.filePath());
            const auto content = info.isFile() && file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
            lines << QStringLiteral("%1 %2 %3 %4")
                         .arg(info.filePath())
                         .arg(info.permissions().toInt(), 0, 16)
                         .arg(info.isFile() ? info.lastModified().toMSecsSinceEpoch() : 0)
                         .arg(QString::fromUtf8(content));
        }
        lines.sort();
        return lines;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

/// A link among the application's own files leads nowhere, whatever is done with its name.
class TestDraftLinks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenThroughALink_data();
    void nothingIsWrittenThroughALink();
    void noLockIsWrittenThroughALink();
    void aLinkCannotBeOpened();
    void aFolderBehindALinkIsTheUsersChoice();

private:
    void doEverything(const storage::DraftStore& store, const QString& id, test::FakeClock& clock) const;
};

void TestDraftLinks::nothingIsWrittenThroughALink_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("target");
    const QStringList places {QStringLiteral("drafts/own.json"), QStringLiteral("drafts/linked.json"),
        QStringLiteral("templates/linked.json"), QStringLiteral("sent/linked.json"),
        QStringLiteral("trash/drafts/linked.json"), QStringLiteral("trash/drafts/own.json"),
        QStringLiteral("trash/drafts/days-seen"), QStringLiteral("trash/drafts"), QStringLiteral("versions/own"),
        QStringLiteral("versions/linked"), QStringLiteral("versions/own/00000001-20200101T000000.000Z.json"),
        QStringLiteral("versions/own/inner")};
    for (const auto& place : places) {
        for (const auto* target : {"draft.json", "other.txt", "inner", ".", "missing.json"})
            QTest::addRow("%s to %s", qPrintable(place), target) << place << QString::fromLatin1(target);
    }
}

/// Every change that there is, in an order in which each has something to do.
void TestDraftLinks::doEverything(const storage::DraftStore& store, const QString& id, test::FakeClock& clock) const
{
    const auto revisionOf = [&](Folder folder) {
        const auto stored = store.load(folder, id);
        return stored ? stored->revision : QByteArray();
    };
    for (const auto folder : {Folder::Drafts, Folder::Templates, Folder::Sent}) {
        for (const auto& revision : {revisionOf(folder), QByteArray(),
                 storage::revisionOf(contact::writeDraft(draftOf(QStringLiteral("draft.json"))))}) {
            clock.advance(std::chrono::minutes(2));
            (void)store.save({folder, id, revision, true}, draftOf(QStringLiteral("new")));
        }
        (void)store.list(folder);
        (void)store.remove(folder, id);
        (void)store.restore(folder, id);
        (void)store.remove(folder, id);
        (void)store.restore(storage::DraftStore::idInTrash(folder, id));
        for (int start = 0; start < 9; ++start) {
            clock.advance(std::chrono::days(5));
            store.emptyTrash();
        }
    }
    (void)store.putBack(id, draftOf(QStringLiteral("back")));
    for (const auto& version : store.versions(id))
        (void)store.loadVersion(id, version.name);
    (void)store.setAside(Folder::Drafts, id);
    (void)store.putBack(id, draftOf(QStringLiteral("back")));
    (void)store.discardSent({Folder::Drafts, id, revisionOf(Folder::Drafts)});
    (void)store.list(Folder::Trash);
    (void)store.remove(Folder::Trash, storage::DraftStore::idInTrash(Folder::Drafts, id));
}

void TestDraftLinks::nothingIsWrittenThroughALink()
{
    QFETCH(QString, place);
    QFETCH(QString, target);
    const QTemporaryDir folder;
    const auto clock = std::make_shared<test::FakeClock>();
    const storage::DraftStore store(folder.filePath(QStringLiteral("data")), clock);
    QVERIFY(store.putBack(own, draftOf(QStringLiteral("own"))));
    const Elsewhere elsewhere;
    const auto before = elsewhere.state();
    QCOMPARE(before.size(), 8);

    const auto link = folder.filePath(QStringLiteral("data/") + place);
    QVERIFY(QDir().mkpath(QFileInfo(link).path()));
    QFile::remove(link);
    QVERIFY(QFile::link(QDir::cleanPath(elsewhere.path(qPrintable(target))), link));
    for (const auto& id : {own, QStringLiteral("linked")})
        doEverything(store, id, *clock);
    QCOMPARE(elsewhere.state(), before);
}

/// A lock is waited for, so that one attempt has to do.
void TestDraftLinks::noLockIsWrittenThroughALink()
{
    const Elsewhere elsewhere;
    const auto before = elsewhere.state();
    const QTemporaryDir folder;
    for (const auto* target : {"draft.json", "other.txt", "inner", "missing.json"}) {
        const auto id = QString::fromLatin1(target);
        QVERIFY(QFile::link(elsewhere.path(target), folder.filePath(id + QStringLiteral(".lock"))));
        (void)storage::lockDraft(folder.path(), id, std::chrono::milliseconds(50));
    }
    QCOMPARE(elsewhere.state(), before);
}

void TestDraftLinks::aLinkCannotBeOpened()
{
    const QTemporaryDir folder;
    const storage::DraftStore store(folder.filePath(QStringLiteral("data")), std::make_shared<test::FakeClock>());
    QVERIFY(store.putBack(own, draftOf(QStringLiteral("own"))));
    const Elsewhere elsewhere;
    QVERIFY(QFile::link(elsewhere.path("draft.json"), folder.filePath(QStringLiteral("data/drafts/linked.json"))));

    const auto isNotAFile = [](const std::optional<storage::LoadError>& error) {
        const auto* file = error ? std::get_if<base::FileError>(&*error) : nullptr;
        return file && file->code == base::FileError::Code::NotAFile;
    };
    const auto loaded = store.load(Folder::Drafts, QStringLiteral("linked"));
    QVERIFY(!loaded);
    QVERIFY(isNotAFile(loaded.error()));
    const auto rows = store.list(Folder::Drafts);
    QCOMPARE(rows.size(), std::size_t(2));
    for (const auto& row : rows)
        QCOMPARE(isNotAFile(row.problem), row.id != own);
    // What was written in a window that had it open is not lost.
    const auto saved =
        store.save({Folder::Drafts, QStringLiteral("linked"), "revision"}, draftOf(QStringLiteral("mine")));
    QVERIFY(saved && saved->isCopy);
    QCOMPARE(test::subjectOf(store.load(Folder::Drafts, saved->id)->read.draft), QStringLiteral("mine"));
}

void TestDraftLinks::aFolderBehindALinkIsTheUsersChoice()
{
    const QTemporaryDir folder;
    const storage::DraftStore store(folder.filePath(QStringLiteral("data")), std::make_shared<test::FakeClock>());
    QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("synced"))));
    QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("data"))));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("synced")), folder.filePath(QStringLiteral("data/drafts"))));
    QVERIFY(store.putBack(own, draftOf(QStringLiteral("mine"))));
    QVERIFY(QFile::exists(folder.filePath(QStringLiteral("synced/own.json"))));
    QCOMPARE(test::subjectOf(store.load(Folder::Drafts, own)->read.draft), QStringLiteral("mine"));
}

QTEST_GUILESS_MAIN(TestDraftLinks)
#include "tst_draft_links.moc"
