// SPDX-License-Identifier: Apache-2.0
#include "cli/history_report.h"
#include "texts/time_text.h"

#include <QTest>

using namespace composer;

namespace {

/// A subject in which another program could see a cell of its own, a line, a command or another order of the text.
storage::JournalEntry entry()
{
    storage::JournalEntry entry;
    entry.id = 7;
    entry.state = storage::JournalState::Created;
    entry.contactId = QStringLiteral("c-1");
    entry.createdAt = base::UtcTime(std::chrono::seconds(1'767'225'600));
    entry.about.recipient = QStringLiteral("shop@example.com");
    entry.about.subject = QStringLiteral("a\tb\nc\u001b[31md\u202ee\u00a0é");
    return entry;
}

} // namespace

class TestHistoryReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowIsOneLine();
    void factsAreALineEach();
};

void TestHistoryReport::aRowIsOneLine()
{
    const auto cells = cli::historyLine(entry()).split(u'\t');
    QCOMPARE(cells.size(), 6);
    QCOMPARE(cells[0], QStringLiteral("7"));
    const auto time = QDateTime::fromString(QString(cells[1]).replace(u' ', u'T'), Qt::ISODate); // with its zone
    QCOMPARE(cells[1].size(), QStringLiteral("2026-01-01 05:45:00+05:45").size());
    QCOMPARE(time.toSecsSinceEpoch(), models::localTime(entry().createdAt).toSecsSinceEpoch());
    QCOMPARE(cells[3], QStringLiteral("c-1"));
    QCOMPARE(cells[5], QStringLiteral("a\\u0009b\\u000ac\\u001b[31md\\u202ee\u00a0é"));
}

void TestHistoryReport::factsAreALineEach()
{
    const auto text = QString::fromUtf8(cli::historyDetails(entry()));
    QVERIFY(text.contains(QLatin1String("\nContactId: c-1\n")));
    QVERIFY(text.contains(QStringLiteral("a\\u0009b\\u000ac\\u001b[31md\\u202ee\u00a0é\n")));
    QVERIFY(!text.contains(u'\u202e'));
    QVERIFY(!text.contains(QLatin1String(": \n")));
}

QTEST_GUILESS_MAIN(TestHistoryReport)
#include "tst_history_report.moc"
