// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "unit/contact/fixture.h"

#include <QTest>

#include <algorithm>

using namespace composer;
using namespace composer::contact;
using Code = DraftError::Code;

class TestDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnEnvelope();
    void readsABareRequest();
    void refuses_data();
    void refuses();
    void comesBack_data();
    void comesBack();
    void anOddMemberComesBack_data();
    void anOddMemberComesBack();
    void twoEmptyKeysComeBack();
    void writesForDiffs();
    void linesAreThoseOfTheFile();
    void badFiles_data();
    void badFiles();
    void aLargeFileIsRead();
    void aCrowdedFileIsRead();
};

void TestDraft::readsAnEnvelope()
{
    const auto read = readDraft(R"({"format": "contact-composer/draft", "version": 1, "title": "T", "later": [1],
        "request": {"Name": "N"}})");
    QVERIFY(read);
    QVERIFY(!read->bare);
    QCOMPARE(read->draft.title, QStringLiteral("T"));
    QCOMPARE(read->draft.contact.name, QStringLiteral("N"));
    QCOMPARE(read->draft.unknown.size(), std::size_t {1});
}

void TestDraft::readsABareRequest()
{
    const auto read = readDraft(R"({"Name": "N", "version": 7})");
    QVERIFY(read);
    QVERIFY(read->bare);
    QVERIFY(!read->draft.title);
    QCOMPARE(read->draft.contact.name, QStringLiteral("N"));
    QCOMPARE(fixture::listed(read->issues, QStringLiteral("version")),
        QStringList {QStringLiteral("version ! unknown_member")});
}

void TestDraft::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char* file, Code code, const char* detail = "") {
        QTest::newRow(file) << QByteArray(file) << code << QString::fromUtf8(detail);
    };
    row("[]", Code::NotAnObject);
    row("\"text\"", Code::NotAnObject);
    row("null", Code::NotAnObject);
    row(R"({"format": "other/thing", "version": 1, "request": {}})", Code::OtherFormat, "other/thing");
    row(R"({"format": 7, "version": 1, "request": {}})", Code::OtherFormat, "7");
    row(R"({"format": null})", Code::OtherFormat);
    row(R"({"format": "contact-composer/draft", "request": {}})", Code::BadVersion);
    row(R"({"format": "contact-composer/draft", "version": "1", "request": {}})", Code::BadVersion, "1");
    row(R"({"format": "contact-composer/draft", "version": 0, "request": {}})", Code::BadVersion, "0");
    row(R"({"format": "contact-composer/draft", "version": 1.5, "request": {}})", Code::BadVersion, "1.5");
    row(R"({"format": "contact-composer/draft", "version": 2, "request": 5})", Code::NewerVersion, "2");
    row(R"({"format": "contact-composer/draft", "version": 1})", Code::NoRequest);
    row(R"({"format": "contact-composer/draft", "version": 1, "request": []})", Code::NoRequest);
    row("{\"format\": 1,\n\"format\": 2}", Code::Json);
}

void TestDraft::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(Code, code);
    QFETCH(QString, detail);
    const auto read = readDraft(file);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().detail, detail);
}

void TestDraft::comesBack_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("full") << fixture::fullRequest();
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("wrong") << QByteArray(R"({"Name": 5, "Attributes": {"a": null}, "Attachments": [1]})");
    QTest::newRow("lone surrogate") << QByteArray(R"({"Name": "\ud800"})");
    QTest::newRow("controls") << QByteArray(R"({"Name": "\u0000\u001b\u001a\u007f"})");
}

void TestDraft::comesBack()
{
    QFETCH(QByteArray, request);
    const auto read = readDraft(R"({"format": "contact-composer/draft", "version": 1, "title": "", "request": )"
        + request + R"(, "x": {"y": 1}})");
    QVERIFY(read);
    const auto again = readDraft(writeDraft(read->draft));
    QVERIFY(again);
    QVERIFY(again->draft == read->draft);
}

void TestDraft::anOddMemberComesBack_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::newRow("a number as title") << QByteArray(R"("title": 5)");
    QTest::newRow("null as title") << QByteArray(R"("title": null)");
    QTest::newRow("an object as title") << QByteArray(R"("title": {"text": "T"})");
    QTest::newRow("a text as variables") << QByteArray(R"("variables": "name")");
    QTest::newRow("no variables") << QByteArray(R"("variables": [])");
}

/// What has not the form that this version knows is written again as it was.
void TestDraft::anOddMemberComesBack()
{
    QFETCH(QByteArray, member);
    const auto read =
        readDraft(R"({"format": "contact-composer/draft", "version": 1, )" + member + R"(, "request": {}})");
    QVERIFY(read);
    const auto written = base::parseJson(writeDraft(read->draft));
    const auto wanted = base::parseJson('{' + member + '}');
    QVERIFY(written && wanted);
    const auto& [name, value] = wanted->members().front();
    const auto* found = written->find(name);
    QVERIFY(found);
    QVERIFY(*found == value);
}

/// What autosave writes while somebody has added two rows and filled in neither key.
void TestDraft::twoEmptyKeysComeBack()
{
    Draft draft;
    draft.contact.attributes = {{{}, QStringLiteral("one")}, {{}, QStringLiteral("two")}};
    draft.contact.references = {{{}, {}}, {{}, {}}};
    const auto read = readDraft(writeDraft(draft));
    QVERIFY(read);
    QVERIFY(read->draft == draft);
    QVERIFY(hasErrors(read->issues));
}

void TestDraft::writesForDiffs()
{
    Draft draft {QStringLiteral("Größe"), {}, {}};
    draft.contact.name = QStringLiteral("N");
    QCOMPARE(writeDraft(draft),
        QByteArray("{\n  \"format\": \"contact-composer/draft\",\n  \"version\": 1,\n  \"title\": \"Größe\",\n"
                   "  \"request\": {\n    \"Name\": \"N\"\n  }\n}\n"));
}

void TestDraft::linesAreThoseOfTheFile()
{
    const QByteArray file =
        "\xEF\xBB\xBF{\"format\": \"contact-composer/draft\",\r\n\"version\": 1,\r\n\"request\":\r\n{\r\n"
        "\"Name\":\r\n7}}";
    const auto read = readDraft(file);
    QVERIFY(read);
    QCOMPARE(std::ranges::count(read->issues, QStringLiteral("Name"), &Issue::path), 1);
    QVERIFY(read->issues.size() > 1);
    for (const auto& issue : read->issues)
        QCOMPARE(issue.line, issue.path == QStringLiteral("Name") ? 6 : 4);
}

void TestDraft::badFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<base::JsonError::Code>("code");
    using JsonCode = base::JsonError::Code;

    QTest::newRow("empty") << QByteArray() << JsonCode::Empty;
    QTest::newRow("truncated") << fixture::fullRequest().chopped(40) << JsonCode::Truncated;
    QTest::newRow("Latin-1") << QByteArray("{\"Name\": \"\xE9\"}") << JsonCode::NotUtf8;
    QTest::newRow("10,000 levels") << QByteArray("{\"Attributes\":").repeated(10'000) << JsonCode::TooDeep;
    QTest::newRow("binary") << QByteArray("PK\x03\x04\0\0", 6) << JsonCode::Syntax;
    QTest::newRow("too many values") << QByteArray("[0,").append(QByteArray("0,").repeated(1'000'000))
                                     << JsonCode::TooManyValues;
}

void TestDraft::badFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(base::JsonError::Code, code);
    const auto read = readDraft(file);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Code::Json);
    QCOMPARE(read.error().json.code, code);
}

void TestDraft::aLargeFileIsRead()
{
    Draft draft {{}, fixture::smallContact(), {}};
    draft.contact.emailMessage->rawMessage->body = QStringLiteral("😀").repeated(5'242'880 / 4);
    auto file = writeDraft(draft);
    const auto escaped = file.replace("😀", "\\ud83d\\ude00");
    const auto read = readDraft(escaped);
    QVERIFY(read);
    QVERIFY(read->draft == draft);
    QVERIFY(!hasErrors(read->issues));
    QVERIFY(escaped.size() * 4 < maximumDraftBytes);
}

/// Tens of thousands of members: no step may take the square of their number.
void TestDraft::aCrowdedFileIsRead()
{
    constexpr int count = 20'000;
    QByteArray file = "{\"Attributes\": {\"a\": 0";
    for (int i = 0; i < count; ++i)
        file += ",\n\"k" + QByteArray::number(i) + "\": " + (i % 2 ? "\"x\"" : "7");
    file += '}';
    for (int i = 0; i < count; ++i)
        file += ",\n\"u" + QByteArray::number(i) + "\": 7";
    const auto read = readDraft(file + '}');
    QVERIFY(read);
    QCOMPARE(std::count_if(read->issues.begin(), read->issues.end(),
                 [](const Issue& issue) { return issue.code == IssueCode::UnknownMember; }),
        count);
    QCOMPARE(read->issues.back().line, 2 * count + 1);
    const auto again = readDraft(writeDraft(read->draft));
    QVERIFY(again);
    QVERIFY(again->draft == read->draft);
}

QTEST_APPLESS_MAIN(TestDraft)
#include "tst_draft.moc"
