// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace composer;
using namespace composer::test;

namespace {

/// The request of a message with this subject.
QByteArray requestAbout(const QString& subject)
{
    auto message = *base::parseJson(
        R"({"EmailMessage": {"MessageSourceType": "RAW", "RawMessage": {"Subject": "s", "Body": "Where is it?", "ContentType": "text/plain"}}})");
    auto& raw = message.members().front().value.members().back().value;
    raw.members().front().value = base::Json::string(subject);
    return validRequest(message);
}

QStringList history(const char* arguments)
{
    return QStringLiteral("history ").append(QLatin1String(arguments)).split(u' ', Qt::SkipEmptyParts);
}

QByteArray journalOf(const Surroundings& surroundings)
{
    return surroundings.path(QStringLiteral("state/contact-composer/submissions.db")).toUtf8();
}

} // namespace

/// `contact-composer history`, after real submissions to the sandbox.
class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutAJournalNothingIsListed();
    void listsTheNewestFirst();
    void listsAsJson();
    void searches_data();
    void searches();
    void showsOne();
    void showsNothingThatIsNotThere();
    void exports();
    void steersNoTerminal();
    void outputThatCannotBeWritten();
    void purges();
    void purgesNothingUnasked();
    void journalThatCannotBeUsed();

private:
    QString send(const QString& subject, const Surroundings& surroundings) const;
    QString send(const QString& subject) const { return send(subject, m_surroundings); }
    /// The cells of the lines.
    QList<QStringList> list(const char* options = "") const;

    Surroundings m_surroundings;
    QString m_first;
    QString m_second;
};

QString TestHistory::send(const QString& subject, const Surroundings& surroundings) const
{
    const auto sent = run(surroundings,
        {QStringLiteral("send"), QStringLiteral("-"), QStringLiteral("--environment"), QStringLiteral("sandbox")},
        requestAbout(subject));
    return QString::fromUtf8(sent.out.trimmed());
}

QList<QStringList> TestHistory::list(const char* options) const
{
    const auto result = run(m_surroundings, history("list") + history(options).mid(1));
    QList<QStringList> lines;
    for (const auto& line : QString::fromUtf8(result.out).split(u'\n', Qt::SkipEmptyParts))
        lines << line.split(u'\t');
    return lines;
}

void TestHistory::initTestCase()
{
    m_first = send(QStringLiteral("Refund of order 1"));
    m_second = send(QStringLiteral("=Bill \u202eof order 2"));
    QVERIFY(!m_first.isEmpty() && !m_second.isEmpty());
}

void TestHistory::withoutAJournalNothingIsListed()
{
    const Surroundings empty;
    const auto result = run(empty, history("list"));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.isEmpty());
    const auto json = run(empty, history("list --json"));
    QCOMPARE(json.member("Total"), QStringLiteral("0"));
    QVERIFY(!QFile::exists(QString::fromUtf8(journalOf(empty))));
}

void TestHistory::listsTheNewestFirst()
{
    const auto lines = list();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].size(), 6);
    QCOMPARE(lines[0][3], m_second);
    QCOMPARE(lines[1][3], m_first);
    QCOMPARE(lines[1][2], QStringLiteral("created"));
    QCOMPARE(lines[1][5], QStringLiteral("Refund of order 1"));
    const auto one = run(m_surroundings, history("list --limit 1"));
    QCOMPARE(one.out.count('\n'), 1);
    QVERIFY2(one.err.contains("2"), one.err.constData());
}

void TestHistory::listsAsJson()
{
    const auto result = run(m_surroundings, history("list --json --limit 1"));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.member("Total"), QStringLiteral("2"));
    const auto json = result.json();
    const auto& rows = json.find(u"Submissions")->items();
    QCOMPARE(rows.size(), std::size_t(1));
    QCOMPARE(rows[0].find(u"ContactId")->text(), m_second);
    QCOMPARE(rows[0].find(u"Outcome")->text(), QStringLiteral("Created"));
    QCOMPARE(rows[0].find(u"Environment")->text(), QStringLiteral("Sandbox"));
}

void TestHistory::searches_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("found");
    const auto row = [](const char* options, int found) {
        QTest::newRow(options) << QString::fromLatin1(options) << found;
    };
    row("--search refund", 1);
    row("--search order", 2);
    row("--search missing", 0);
    row("--outcome created", 2);
    row("--outcome not-sent,refused", 0);
    row("--environment sandbox", 2);
    row("--environment removed", 0);
    row("--since 2020-01-01", 2);
    row("--since 2020-01-01T00:00:00Z --until 2020-01-02", 0);
    row("--until 2999-12-31 --search bill", 1);
}

void TestHistory::searches()
{
    QFETCH(QString, options);
    QFETCH(int, found);
    QCOMPARE(list(options.toLatin1().constData()).size(), found);
    QCOMPARE(run(m_surroundings, history("list --json") + options.split(u' ')).member("Total"), QString::number(found));
}

void TestHistory::showsOne()
{
    const auto id = list()[1][0];
    for (const auto& name : {id, m_first}) {
        const auto shown = run(m_surroundings, {QStringLiteral("history"), QStringLiteral("show"), name});
        QVERIFY2(shown.exitCode == 0, shown.err.constData());
        QVERIFY(shown.out.contains("ContactId: " + m_first.toUtf8()));
        QVERIFY(shown.out.contains("Where is it?"));
    }
    const auto json =
        run(m_surroundings, {QStringLiteral("history"), QStringLiteral("show"), id, QStringLiteral("--json")});
    QCOMPARE(json.member("ContactId"), m_first);
    const auto object = json.json();
    QVERIFY(object.find(u"Request")->find(u"EmailMessage"));
}

void TestHistory::showsNothingThatIsNotThere()
{
    for (const auto* what : {"show 1", "show no-such-contact", "show %25%25%25%25", "show Refund"}) {
        const auto result = run(m_surroundings, history(what));
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.out.isEmpty());
        QVERIFY(!result.err.isEmpty());
    }
    QCOMPARE(run(m_surroundings, history("show 1 --json")).member("Code"), QStringLiteral("NoSuchSubmission"));
}

void TestHistory::exports()
{
    const auto csv = run(m_surroundings, history("export --as csv"));
    QCOMPARE(csv.exitCode, 0);
    QCOMPARE(csv.out.count("\r\n"), 3);
    QVERIFY2(csv.out.contains(",'=Bill"), csv.out.constData());
    const auto json = run(m_surroundings, history("export --as json --search refund"));
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.member("Format"), QStringLiteral("contact-composer/history"));
    const auto file = m_surroundings.path(QStringLiteral("export.csv"));
    const auto saved = run(m_surroundings, history("export --as csv -o") << file);
    QCOMPARE(saved.exitCode, 0);
    QVERIFY(saved.out.isEmpty());
    QFile content(file);
    QVERIFY(content.open(QIODevice::ReadOnly));
    QCOMPARE(content.readAll(), csv.out);
}

void TestHistory::steersNoTerminal()
{
    for (const auto* arguments : {"list", "list --json", "export --as csv", "export --as json"}) {
        const auto result = run(m_surroundings, history(arguments));
        QCOMPARE(result.exitCode, 0);
        for (const auto* wrong : {"\u001b", "\u009b", "\u202e"})
            QVERIFY2(!result.out.contains(wrong), arguments);
    }
}

void TestHistory::outputThatCannotBeWritten()
{
    for (const auto* arguments : {"list", "list --json", "export --as csv", "export --as json"}) {
        QProcess process;
        process.setProcessEnvironment(m_surroundings.environment);
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(programPath(), history(arguments));
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
    }
    const auto file = run(m_surroundings, history("export --as csv -o /dev/null/file"));
    QCOMPARE(file.exitCode, 2);
    QVERIFY(!file.err.isEmpty());
}

void TestHistory::purges()
{
    const Surroundings other;
    const auto first = send(QStringLiteral("canary-one"), other);
    send(QStringLiteral("canary-two"), other);
    const auto shown = run(other, {QStringLiteral("history"), QStringLiteral("show"), first, QStringLiteral("--json")});
    const auto purged = run(other, history("purge --yes --id") << shown.member("Id"));
    QVERIFY2(purged.exitCode == 0, purged.err.constData());
    QFile file(QString::fromUtf8(journalOf(other)));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(!content.contains("canary-one") && !content.contains(first.toUtf8()));
    QVERIFY(content.contains("canary-two"));
    QCOMPARE(run(other, history("purge --yes --id") << shown.member("Id")).exitCode, 3);
    QCOMPARE(run(other, history("purge --yes --before 2999-01-01")).exitCode, 0);
    QCOMPARE(run(other, history("list --json")).member("Total"), QStringLiteral("0"));
}

void TestHistory::purgesNothingUnasked()
{
    const auto result = run(m_surroundings, history("purge --before 2999-01-01"));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("--yes"), result.err.constData());
    QCOMPARE(list().size(), 2);
}

void TestHistory::journalThatCannotBeUsed()
{
    const Surroundings other;
    QVERIFY(QDir().mkpath(QString::fromUtf8(journalOf(other))));
    for (const auto* arguments : {"list --json", "show 1 --json"}) {
        const auto result = run(other, history(arguments));
        QCOMPARE(result.exitCode, 3);
        QCOMPARE(result.member("Code"), QStringLiteral("JournalUnavailable"));
        QVERIFY2(result.err.contains("submissions.db"), result.err.constData());
    }
    for (const auto* arguments : {"export --as csv", "purge --yes --id 1"})
        QCOMPARE(run(other, history(arguments)).exitCode, 3);

    const Surroundings damaged;
    QVERIFY(QDir().mkpath(damaged.path(QStringLiteral("state/contact-composer"))));
    damaged.file(QStringLiteral("state/contact-composer/submissions.db"), QByteArray(9000, 'x'));
    const auto listed = run(damaged, history("list"));
    QCOMPARE(listed.exitCode, 0);
    QVERIFY2(listed.err.contains(".damaged-"), listed.err.constData());
    QVERIFY(run(damaged, history("list")).err.isEmpty()); // once
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
