// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QDir>
#include <QTest>

using namespace composer;
using namespace composer::test;

class TestValidate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void examplesAreValid_data();
    void examplesAreValid();
    void allProblemsAreListedWithTheirLines();
    void aMemberGivenTwiceIsReported();
    void jsonListsTheSame();
    void warningsDoNotFail();
    void standardInput();
    void exportIsWhatTheAwsCommandLineTakes();
    void exportReportsPresignedUrls();

private:
    Surroundings m_surroundings;
};

void TestValidate::examplesAreValid_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(COMPOSER_SOURCE_DIR "/resources/examples"));
    const auto files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const auto& name : files)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestValidate::examplesAreValid()
{
    QFETCH(QString, file);
    const auto result = run(m_surroundings, {QStringLiteral("validate"), file});
    QVERIFY2(result.exitCode == 0, result.out.constData());
    QVERIFY2(result.out.isEmpty(), result.out.constData());
}

void TestValidate::allProblemsAreListedWithTheirLines()
{
    const auto file = m_surroundings.file(QStringLiteral("bad.json"), R"({
  "InstanceId": "",
  "FromEmailAddress": {"EmailAddress": "jane at customer"},
  "DestinationEmailAddress": 42,
  "EmailMessage": {"MessageSourceType": "RAW",
    "RawMessage": {"Subject": "a\nb", "Body": "x", "ContentType": "text/rtf"}}
})");
    const auto result = run(m_surroundings, {QStringLiteral("validate"), file});
    QCOMPARE(result.exitCode, 3);
    for (const char* expected : {"bad.json:2: InstanceId:", "bad.json:3: FromEmailAddress.EmailAddress:",
             "bad.json:4: DestinationEmailAddress:", "bad.json:6: EmailMessage.RawMessage.Subject:",
             "bad.json:6: EmailMessage.RawMessage.ContentType:"})
        QVERIFY2(result.out.contains(expected), result.out.constData());
}

void TestValidate::aMemberGivenTwiceIsReported()
{
    const auto file = m_surroundings.file(QStringLiteral("twice.json"), "{\n\"Name\": \"a\",\n\"Name\": \"b\"}");
    const auto result = run(m_surroundings, {QStringLiteral("validate"), file});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.out.contains("twice.json:3: Name:"), result.out.constData());
}

void TestValidate::jsonListsTheSame()
{
    const auto file = m_surroundings.file(
        QStringLiteral("subject.json"), validRequest(*base::parseJson(R"({"InstanceId": null, "Name": 5})")));
    const auto result = run(m_surroundings, {QStringLiteral("validate"), file, QStringLiteral("--json")});
    QCOMPARE(result.exitCode, 3);
    const auto report = result.json();
    QVERIFY(report.isObject());
    QCOMPARE(report.find(u"Valid")->toBool(), false);
    QStringList fields;
    for (const auto& issue : report.find(u"Issues")->items()) {
        fields << issue.find(u"Field")->text() + u' ' + issue.find(u"Code")->text();
        QVERIFY(!issue.find(u"Message")->text().isEmpty());
    }
    QVERIFY2(fields.contains(QStringLiteral("InstanceId required")), qPrintable(fields.join(u',')));
    QVERIFY2(fields.contains(QStringLiteral("Name wrong_type")), qPrintable(fields.join(u',')));
}

void TestValidate::warningsDoNotFail()
{
    const auto file = m_surroundings.file(QStringLiteral("warned.json"),
        validRequest(*base::parseJson(R"({"Description": "left\u202eright", "Future": true})")));
    const auto result = run(m_surroundings, {QStringLiteral("validate"), file});
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.out.contains("warning: "), result.out.constData());
    QVERIFY(result.out.contains("U+202E"));
    QVERIFY(result.out.contains("Future"));
}

void TestValidate::standardInput()
{
    QCOMPARE(run(m_surroundings, {QStringLiteral("validate"), QStringLiteral("-")}, validRequest()).exitCode, 0);
    const auto empty = run(m_surroundings, {QStringLiteral("validate"), QStringLiteral("-")});
    QCOMPARE(empty.exitCode, 3);
    QVERIFY2(empty.err.contains("standard input"), empty.err.constData());
}

void TestValidate::exportIsWhatTheAwsCommandLineTakes()
{
    const auto request = validRequest(*base::parseJson(R"({"Attributes": {"b": "1", "a": "2"}, "Future": [1, 1.50]})"));
    const auto draft =
        R"({"format": "contact-composer/draft", "version": 1, "title": "t", "request": )" + request + "}";
    const auto result = run(m_surroundings,
        {QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--as"), QStringLiteral("json")}, draft);
    QCOMPARE(result.exitCode, 0);
    const auto exported = result.json();
    const auto original = *base::parseJson(request);
    QCOMPARE(exported.members().size(), original.members().size());
    for (const auto& member : original.members()) {
        const auto* kept = exported.find(member.name);
        QVERIFY2(kept && *kept == member.value, qPrintable(member.name));
    }
}

void TestValidate::exportReportsPresignedUrls()
{
    const auto request = validRequest(*base::parseJson(
        R"({"Attachments": [{"FileName": "a.pdf", "S3Url": "https://b.s3.us-west-2.amazonaws.com/a.pdf?X-Amz-Signature=00"}]})"));
    const auto result = run(m_surroundings,
        {QStringLiteral("export"), QStringLiteral("-"), QStringLiteral("--as"), QStringLiteral("json")}, request);
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.err.contains("presigned"));
    QVERIFY(!result.err.contains("X-Amz-Signature"));
}

QTEST_GUILESS_MAIN(TestValidate)
#include "tst_validate.moc"
