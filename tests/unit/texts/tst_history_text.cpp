// SPDX-License-Identifier: Apache-2.0
#include "texts/history_text.h"

#include <QSet>
#include <QTest>

using namespace composer;
using storage::JournalState;

class TestHistoryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsWord();
    void errorsNameTheFile();
    void purgedTellsWhatMayBeLeft();
    void migrationNamesWhatStayed();
};

void TestHistoryText::everyStateHasItsWord()
{
    QSet<QString> words;
    for (const auto state : {JournalState::Sending, JournalState::Created, JournalState::Refused, JournalState::NotSent,
             JournalState::Unknown, JournalState::Cancelled})
        words.insert(models::stateText(state));
    QCOMPARE(words.size(), 6);
}

void TestHistoryText::errorsNameTheFile()
{
    using Code = storage::DatabaseError::Code;
    QSet<QString> sentences;
    for (const auto code : {Code::NoDirectory, Code::AccessDenied, Code::DiskFull, Code::Damaged, Code::NewerVersion,
             Code::Busy, Code::Other}) {
        const auto notice =
            models::historyErrorText({code, QStringLiteral("/state/submissions.db"), QStringLiteral("d")});
        QCOMPARE(notice.code, QStringLiteral("JournalUnavailable"));
        QVERIFY(notice.tone == models::Tone::Bad);
        QVERIFY2(notice.headline.contains(QLatin1String("/state/submissions.db")), qPrintable(notice.headline));
        sentences.insert(notice.headline);
    }
    QCOMPARE(sentences.size(), 7);
    QVERIFY(models::historyErrorText({Code::NoDirectory, {}, {}}).headline.contains(QLatin1String("XDG_STATE_HOME")));
    QVERIFY(models::damagedJournalText(QStringLiteral("/copy")).headline.contains(QLatin1String("/copy")));
}

void TestHistoryText::purgedTellsWhatMayBeLeft()
{
    QVERIFY(models::purgedText({3, true, {}}).advice.isEmpty());
    QVERIFY(models::purgedText({3, true, {}}).headline.contains(u'3'));
    QVERIFY(models::purgedText({3, false, {}}).tone == models::Tone::Attention);
    const auto copies = models::purgedText({3, false, {QStringLiteral("/a"), QStringLiteral("/b")}});
    QVERIFY(copies.advice.contains(QLatin1String("/a, /b")));
}

void TestHistoryText::migrationNamesWhatStayed()
{
    storage::SentMigration migration;
    migration.added = 2;
    migration.known = 1;
    QVERIFY(models::sentMigrationText(migration).headline.contains(u'3'));
    QVERIFY(models::sentMigrationText(migration).advice.isEmpty());
    using File = base::FileError;
    migration.left = {{QStringLiteral("/unmarked"), std::nullopt},
        {QStringLiteral("/locked"), storage::LoadError(File {File::Code::AccessDenied, QStringLiteral("/locked"), {}})},
        {QStringLiteral("/draft"),
            storage::LoadError(contact::DraftError {contact::DraftError::Code::NoRequest, {}, {}})}};
    const auto notice = models::sentMigrationText(migration);
    QVERIFY(notice.tone == models::Tone::Attention);
    const auto lines = notice.details.split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QLatin1String("/unmarked: ")));
    QVERIFY(lines[1].startsWith(QLatin1String("/locked: ")));
    QVERIFY(lines[2].startsWith(QLatin1String("/draft: ")));
}

QTEST_GUILESS_MAIN(TestHistoryText)
#include "tst_history_text.moc"
