// SPDX-License-Identifier: Apache-2.0
#include "exchange/history_export.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

using namespace composer;
using storage::JournalEntry;
using storage::JournalState;

class TestHistoryExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesOfOutcomesReadBack();
    void jsonHasTheDocumentedMembers();
    void jsonSteersNoTerminal();
    void csvCells_data();
    void csvCells();
    void csvHasAColumnForEachMember();
    void exportsWhatFits_data();
    void exportsWhatFits();
    void endsWhenNoMoreIsTaken();
    void reportsAJournalThatCannotBeRead();
};

namespace {

/// Four submissions, of which two were created.
class Journal {
public:
    Journal()
    {
        storage::SqliteJournal journal(path(), std::make_shared<base::SystemClock>());
        for (int i = 0; i < 4; ++i) {
            JournalEntry entry;
            entry.clientToken = QStringLiteral("token-%1").arg(i);
            entry.body = QByteArrayLiteral(R"({"InstanceId": "i"})");
            entry.bodySha256 = "hash";
            const auto id = journal.begin(entry)->id;
            entry.state = i % 2 == 0 ? JournalState::Created : JournalState::Refused;
            (void)journal.finish(id, entry);
        }
    }
    QString path() const { return m_folder.filePath(QStringLiteral("submissions.db")); }

private:
    QTemporaryDir m_folder;
};

} // namespace

void TestHistoryExport::namesOfOutcomesReadBack()
{
    for (const auto state : {JournalState::Sending, JournalState::Created, JournalState::Refused, JournalState::NotSent,
             JournalState::Unknown, JournalState::Cancelled})
        QVERIFY(exchange::outcomeOf(exchange::outcomeName(state)) == state);
    QVERIFY(exchange::outcomeOf(QStringLiteral("not-sent")) == JournalState::NotSent);
    QVERIFY(!exchange::outcomeOf(QStringLiteral("sent")));
    QVERIFY(!exchange::outcomeOf({}));
}

void TestHistoryExport::jsonHasTheDocumentedMembers()
{
    JournalEntry entry;
    entry.id = 7;
    entry.httpStatus = 200;
    entry.createdAt = base::UtcTime(base::Milliseconds(1'767'225'600'123));
    entry.request = R"({"InstanceId": "i"})";
    const auto json = exchange::historyJson(entry);
    QStringList names;
    for (const auto& member : json.members())
        names << member.name;
    QCOMPARE(names.join(u' '),
        QStringLiteral("Id Time Outcome ContactId RequestId ClientToken Environment Account Region Identity From To "
                       "Subject Attempts HttpStatus Code DurationMs EnvironmentId MessageId Scope Updated Request"));
    QCOMPARE(*json.find(u"Id")->toInteger(), 7);
    QCOMPARE(json.find(u"Time")->text(), QStringLiteral("2026-01-01T00:00:00.123Z"));
    QCOMPARE(json.find(u"Request")->find(u"InstanceId")->text(), QStringLiteral("i"));
    entry.request = "no JSON";
    QVERIFY(!exchange::historyJson(entry).find(u"Request"));
}

void TestHistoryExport::jsonSteersNoTerminal()
{
    const auto text = QStringLiteral("a\u001b[31m\u009b31m\u007f\u202e\u2066\u2028\u200fb é 😀 \\ \"");
    const auto json = exchange::writePlainJson(base::Json::string(text));
    QVERIFY(json.contains("\\u202e"));
    QVERIFY(json.contains("é 😀"));
    for (const auto* wrong : {"\u001b", "\u009b", "\u007f", "\u202e", "\u2066", "\u2028", "\u200f"})
        QVERIFY2(!json.contains(wrong), wrong);
    QCOMPARE(base::parseJson(json)->text(), text);
    const auto lone = QStringLiteral("x") + QChar(0xd800) + QChar(u'y');
    QCOMPARE(base::parseJson(exchange::writePlainJson(base::Json::string(lone)))->text(), lone);
}

void TestHistoryExport::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char* text, const char* cell) {
        QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(cell);
    };
    row("plain", "plain");
    row("é 😀", "é 😀");
    row("a,b", "\"a,b\"");
    row("a\"b", "\"a\"\"b\"");
    row("a\nb", "\"a\nb\"");
    row("a\r\nb", "\"a\nb\"");
    row("=1+1", "'=1+1");
    row("+1", "'+1");
    row("-1", "'-1");
    row("@SUM(A1)", "'@SUM(A1)");
    row("\tx", "'\tx");
    row("\rx", "'\uFFFDx");
    row("=\"a\",b", "\"'=\"\"a\"\",b\"");
    row("a=1", "a=1");
    row("a\u001b[31mb", "a\uFFFD[31mb");
    row("a\u009bb", "a\uFFFDb");
    row("a\u202eb", "a\uFFFDb");
    row("a\rb", "a\uFFFDb");
    QTest::newRow("NUL") << QStringLiteral("a") + QChar::Null + QStringLiteral("b") << QByteArray("a\uFFFDb");
}

void TestHistoryExport::csvCells()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    JournalEntry entry;
    entry.about.subject = text;
    const auto record = exchange::historyCsvRecord(entry);
    QVERIFY2(record.contains(",,," + cell + ",0,0,,0\r\n"), record.constData());
}

void TestHistoryExport::csvHasAColumnForEachMember()
{
    QCOMPARE(exchange::historyCsvHead(),
        QByteArray("Id,Time,Outcome,ContactId,RequestId,ClientToken,Environment,Account,Region,Identity,From,To,"
                   "Subject,Attempts,HttpStatus,Code,DurationMs\r\n"));
    QCOMPARE(exchange::historyCsvRecord({}).count(','), exchange::historyCsvHead().count(','));
}

void TestHistoryExport::exportsWhatFits_data()
{
    QTest::addColumn<bool>("isCsv");
    QTest::newRow("csv") << true;
    QTest::newRow("json") << false;
}

void TestHistoryExport::exportsWhatFits()
{
    QFETCH(bool, isCsv);
    const Journal journal;
    storage::SubmissionHistory history(journal.path());
    const auto form = isCsv ? exchange::HistoryForm::Csv : exchange::HistoryForm::Json;
    storage::HistoryFilter filter;
    for (const auto& states :
        {std::vector<JournalState> {}, std::vector {JournalState::Created}, std::vector {JournalState::Cancelled}}) {
        filter.states = states;
        QByteArray all;
        const auto rows = exchange::exportHistory(history, filter, form, [&](const QByteArray& piece) {
            all += piece;
            return true;
        });
        QCOMPARE(*rows, *history.count(filter));
        if (isCsv) {
            QCOMPARE(all.count("\r\n"), *rows + 1);
            continue;
        }
        const auto json = *base::parseJson(all);
        QCOMPARE(json.find(u"Format")->text(), QStringLiteral("contact-composer/history"));
        QCOMPARE(qint64(json.find(u"Submissions")->items().size()), *rows);
        for (const auto& row : json.find(u"Submissions")->items())
            QVERIFY(row.find(u"Request"));
    }
}

void TestHistoryExport::endsWhenNoMoreIsTaken()
{
    const Journal journal;
    storage::SubmissionHistory history(journal.path());
    int pieces = 0;
    QVERIFY(exchange::exportHistory(
        history, {}, exchange::HistoryForm::Csv, [&](const QByteArray&) { return ++pieces < 3; }));
    QCOMPARE(pieces, 3);
}

void TestHistoryExport::reportsAJournalThatCannotBeRead()
{
    const QTemporaryDir folder;
    storage::SubmissionHistory history(folder.path());
    const auto rows =
        exchange::exportHistory(history, {}, exchange::HistoryForm::Json, [](const QByteArray&) { return true; });
    QCOMPARE(rows.error().code, storage::DatabaseError::Code::AccessDenied);
}

QTEST_GUILESS_MAIN(TestHistoryExport)
#include "tst_history_export.moc"
