// SPDX-License-Identifier: Apache-2.0
#include "unit/storage/journal_fixture.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QStringList>
#include <QTemporaryDir>

using namespace composer;

/// The journal of programs that are killed at any moment, and of several at once.
class TestJournalCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMoment();
    void severalAtOnce();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("journal.db")); }
    void start(QProcess& writer, const QStringList& arguments) const;
    void compare(const QSet<QString>& begun, const QSet<QString>& finished) const;

    QTemporaryDir m_folder;
};

void TestJournalCrash::start(QProcess& writer, const QStringList& arguments) const
{
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QStringLiteral(COMPOSER_JOURNAL_WRITER), QStringList {path()} + arguments);
}

/// Every row is whole, and nothing that was said to be durable is missing.
void TestJournalCrash::compare(const QSet<QString>& begun, const QSet<QString>& finished) const
{
    const test::Inspector file(path());
    QVERIFY(file.isWhole());
    QSet<QString> tokens;
    auto row = file.query(QStringLiteral("SELECT client_token, body_sha256, state, contact_id, body FROM submission"));
    while (row.next()) {
        const auto token = row.value(0).toString();
        const auto body = row.value(4).toByteArray();
        const bool isFinished = row.value(2).toString() == QLatin1String("created");
        tokens.insert(token);
        QCOMPARE(row.value(3).toString(), isFinished ? QLatin1String("contact ") + token : QString());
        QCOMPARE(body.isEmpty(), isFinished);
        QVERIFY(isFinished || test::journalEntry(token, body).bodySha256 == row.value(1).toByteArray());
        QVERIFY2(isFinished || !finished.contains(token), qPrintable(token));
    }
    QVERIFY2(tokens.contains(begun), "a row that was begun is missing");
}

void TestJournalCrash::killedAtAnyMoment()
{
    QSet<QString> begun;
    QSet<QString> finished;
    int killed = 0;
    for (int round = 0; round < 50; ++round) {
        QProcess writer;
        auto* random = QRandomGenerator::global();
        start(writer,
            {QStringLiteral("k%1").arg(round), QStringLiteral("1000"), QString::number(random->bounded(5)),
                QString::number(random->bounded(1, 10'000))});
        QVERIFY(writer.waitForFinished());
        killed += writer.exitStatus() == QProcess::CrashExit;
        const auto lines = writer.readAllStandardOutput().split('\n');
        for (const auto& line : lines) {
            const auto token = QString::fromLatin1(line.mid(line.indexOf(' ') + 1));
            if (line.startsWith("begun "))
                begun.insert(token);
            else if (line.startsWith("finished "))
                finished.insert(token);
        }
        compare(begun, finished);
    }
    QCOMPARE(killed, 50);
    QVERIFY(finished.size() > 20);
}

// They also meet while the file is made: SQLite alone does not order that.
void TestJournalCrash::severalAtOnce()
{
    constexpr int writers = 6;
    constexpr int rounds = 15;
    for (int repetition = 0; repetition < 4; ++repetition) {
        QFile::remove(path());
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < writers; ++i) {
            processes.push_back(std::make_unique<QProcess>());
            start(*processes.back(), {QStringLiteral("w%1").arg(i), QString::number(rounds)});
        }
        for (const auto& process : processes) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
        }
        const test::Inspector file(path());
        QVERIFY(file.isWhole());
        QCOMPARE(file.value(QStringLiteral("SELECT count(DISTINCT client_token) FROM submission "
                                           "WHERE state = 'created' AND body IS NULL"))
                     .toInt(),
            writers * rounds);
    }
}

QTEST_GUILESS_MAIN(TestJournalCrash)
#include "tst_journal_crash.moc"
