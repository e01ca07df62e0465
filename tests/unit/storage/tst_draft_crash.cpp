// SPDX-License-Identifier: Apache-2.0
#include "unit/storage/draft_fixture.h"

#include <QByteArrayList>
#include <QDir>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using storage::Folder;

/// Drafts of programs that are killed at any moment, and of several at once.
class TestDraftCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killedAtAnyMoment();
    void twoAtOnce();

private:
    void start(QProcess& writer, const QString& name, int rounds, const QStringList& rest = {}) const;
    QString body(const QString& id) const;
    /// Every line of what the writers said, cut at its blanks.
    static QList<QByteArrayList> linesOf(QProcess& writer);

    QByteArray m_first; ///< the revision of the start
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::DraftStore> m_store;
    const QString m_id = QStringLiteral("shared");
};

void TestDraftCrash::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<storage::DraftStore>(m_folder->path(), std::make_shared<base::SystemClock>());
    QVERIFY(base::saveAtomically(m_store->folderPath(Folder::Drafts) + QLatin1String("/shared.json"),
        contact::writeDraft(test::draftOf(QStringLiteral("Shared"), QStringLiteral("start-0 ")))));
    m_first = m_store->load(Folder::Drafts, m_id)->revision;
}

void TestDraftCrash::start(QProcess& writer, const QString& name, int rounds, const QStringList& rest) const
{
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(COMPOSER_DRAFT_WRITER),
        QStringList {m_folder->path(), m_id, name, QString::number(rounds)} + rest);
}

QString TestDraftCrash::body(const QString& id) const
{
    const auto found = m_store->load(Folder::Drafts, id);
    return found ? test::bodyOf(found->read.draft).section(u' ', 0, 0) : QString();
}

QList<QByteArrayList> TestDraftCrash::linesOf(QProcess& writer)
{
    QList<QByteArrayList> lines;
    for (const auto& line : writer.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            lines.append(line.split(' '));
    }
    return lines;
}

void TestDraftCrash::killedAtAnyMoment()
{
    int killed = 0;
    for (int round = 0; round < 50; ++round) {
        QProcess writer;
        const auto moment = QRandomGenerator::global()->bounded(1, 10'000);
        start(writer, QStringLiteral("k%1").arg(round), 100'000, {QString::number(moment)});
        QVERIFY(writer.waitForFinished());
        killed += writer.exitStatus() == QProcess::CrashExit;
        const auto lines = linesOf(writer);
        QVERIFY(!lines.isEmpty());
        // The last one that was said to be saved, or the one after it, whose word was cut off.
        const auto last = QString::fromLatin1(lines.last().at(3));
        const auto next = QStringLiteral("k%1-%2").arg(round).arg(last.section(u'-', 1).toInt() + 1);
        const auto found = body(m_id);
        QVERIFY2(found == last || found == next, qPrintable(found + u' ' + last));
    }
    QCOMPARE(killed, 50);
    // No half-written file is taken for a draft.
    const auto list = m_store->list(Folder::Drafts);
    QCOMPARE(list.size(), std::size_t {1});
}

void TestDraftCrash::twoAtOnce()
{
    constexpr int rounds = 200;
    std::vector<std::unique_ptr<QProcess>> writers;
    for (const auto* name : {"a", "b"}) {
        writers.push_back(std::make_unique<QProcess>());
        start(*writers.back(), QLatin1String(name), rounds);
    }
    QHash<QByteArray, QByteArray> next; ///< by the revision it was made from
    int copies = 0;
    for (const auto& writer : writers) {
        QVERIFY(writer->waitForFinished(60'000));
        QCOMPARE(writer->exitStatus(), QProcess::NormalExit);
        QCOMPARE(writer->exitCode(), 0);
        const auto lines = linesOf(*writer);
        QCOMPARE(lines.size(), rounds);
        for (const auto& line : lines) {
            if (line.at(0) == "copied") {
                ++copies;
                QCOMPARE(body(QString::fromLatin1(line.at(1))), QString::fromLatin1(line.at(3)));
            } else {
                QVERIFY2(!next.contains(line.at(1)), "two states replaced the same one: one of them is lost");
                next.insert(line.at(1), line.at(2));
            }
        }
    }
    // One unbroken chain of saves leads to what is in the file now.
    auto at = m_first;
    int length = 0;
    for (; next.contains(at); at = next.value(at))
        ++length;
    QCOMPARE(at, m_store->load(Folder::Drafts, m_id)->revision);
    QCOMPARE(length + copies, 2 * rounds);
    qInfo("%d saved in place, %d as conflict copies", length, copies);
}

QTEST_GUILESS_MAIN(TestDraftCrash)
#include "tst_draft_crash.moc"
