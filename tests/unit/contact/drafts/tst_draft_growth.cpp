// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "contact/templates/template.h"
#include "support/growth.h"

#include <QByteArray>
#include <QHash>
#include <QTest>

#include <functional>

using namespace composer;
using namespace composer::contact;

namespace {

/// A file of about `n` values.
using Family = std::function<QByteArray(int n)>;

QByteArray repeated(const QByteArray& start, const std::function<QByteArray(int)>& item, int n, const QByteArray& end)
{
    QByteArray file = start;
    for (int i = 0; i < n; ++i)
        file += (i > 0 ? "," : "") + item(i);
    return file + end;
}

QByteArray numbered(const char* text, int i)
{
    return QByteArray(text).replace("#", QByteArray::number(i));
}

/// `items` in a list or map of the request; # is the number of the item.
Family within(const char* start, const char* item, const char* end)
{
    return [=](int n) {
        return repeated(
            start, [item](int i) { return numbered(item, i); }, n, end);
    };
}

/// The same as the request of a draft.
Family asDraft(const Family& request)
{
    return [request](int n) {
        return R"({"format": "contact-composer/draft", "version": 1, "request": )" + request(n) + '}';
    };
}

/// Names of which each is the beginning of the next: as many as fit into a file of n * 100 characters.
QByteArray growingNames(const QByteArray& piece, const QByteArray& value, int n)
{
    int count = 1;
    while (qint64(count) * count * piece.size() < qint64(n) * 100)
        ++count;
    return repeated(
        R"({"Attributes": {)", [&](int i) { return '"' + piece.repeated(i + 1) + "\": " + value; }, count, "}}");
}

/// Everything that is done with a file that is opened, and once more with what is written of it.
void readAndWrite(const QByteArray& file)
{
    const auto read = readDraft(file);
    if (!read)
        return;
    (void)checkTemplate(read->draft.contact, read->draft.variables);
    (void)readDraft(writeDraft(read->draft));
}

} // namespace

/// The work of reading a file grows with its size, whatever is in it. Counted in processor time.
class TestDraftGrowth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void growsInProportion_data();
    void growsInProportion();
};

void TestDraftGrowth::growsInProportion_data()
{
    QTest::addColumn<Family>("family");
    const auto row = [](const char* name, const Family& family) {
        QTest::newRow(name) << family;
        QTest::addRow("%s, in a draft", name) << asDraft(family);
    };
    const auto both = [&](const char* name, const char* start, const char* same, const char* other, const char* end) {
        QTest::addRow("%s of one name", name) << within(start, same, end);
        QTest::addRow("%s of one name, in a draft", name) << asDraft(within(start, same, end));
        QTest::addRow("%s", name) << within(start, other, end);
    };
    both("attributes", R"({"Attributes": {)", R"("a": "1")", R"("a#": "1")", "}}");
    both("attributes with wrong values", R"({"Attributes": {)", R"("a": 1)", R"("a#": 1)", "}}");
    both("attributes with wrong names", R"({"Attributes": {)", R"("é": "1")", R"("é#": "1")", "}}");
    both("attributes with control characters", R"({"Attributes": {)", R"("\u001b": "\u001b")", R"("\u001b#": "\u001b")",
        "}}");
    both("references", R"({"References": {)", R"("a": {"Type": "URL", "Value": "https://a.example"})",
        R"("a#": {"Type": "URL", "Value": "https://a.example"})", "}}");
    both("empty references", R"({"References": {)", R"("a": {})", R"("a#": {})", "}}");
    both("wrong references", R"({"References": {)", R"("a": 1)", R"("a#": 1)", "}}");
    both("segment attributes", R"({"SegmentAttributes": {)", R"("a": {"ValueString": "1"})",
        R"("a#": {"ValueString": "1"})", "}}");
    both("deep segment attributes", R"({"SegmentAttributes": {)",
        R"("a": {"ValueMap": {"a": {"ValueMap": {"a": {}}}}})",
        R"("a#": {"ValueMap": {"a#": {"ValueMap": {"a#": {}}}}})", "}}");
    both("segment attributes in one map", R"({"SegmentAttributes": {"x": {"ValueMap": {)", R"("a": {})", R"("a#": {})",
        "}}}}");
    both("headers", R"({"EmailMessage": {"RawMessage": {"Headers": {)", R"("a": "1")", R"("a#": "1")", "}}}}");
    both("unknown members", "{", R"("a": "1")", R"("a#": "1")", "}");
    both("members of the request", "{", R"("InstanceId": "1")", R"("InstanceId": "#")", "}");
    both("structures of the request", "{", R"("EmailMessage": {"RawMessage": {"Subject": 1}})",
        R"("EmailMessage": {"a#": {}})", "}");
    both("maps of the request", "{", R"("Attributes": {"a": 1})", R"("Attributes": {"a#": 1})", "}");
    both("unknown members of a structure", R"({"EmailMessage": {)", R"("a": 1)", R"("a#": 1)", "}}");
    both("attachments", R"({"Attachments": [)", R"({"FileName": "", "S3Url": "x"})",
        R"({"FileName": "a#", "S3Url": "https://a.example/#"})", "]}");
    both("unknown members of many attachments", R"({"Attachments": [)", R"({"a": 1, "a": 1, "b": {}})",
        R"({"a#": 1, "b": {}})", "]}");
    both("recipients", R"({"AdditionalRecipients": {"ToAddresses": [)", R"({"EmailAddress": "a@b.example"})",
        R"({"EmailAddress": "a#@b.example"})", "]}}");
    both("wrong recipients", R"({"AdditionalRecipients": {"CcAddresses": [)", R"({"EmailAddress": "\u202e"})",
        R"({"a": "#"})", "]}}");
    both("numbers", R"({"a": [)", "1", "#", "]}");
    both("nulls in a list of the request", R"({"Attachments": [)", "null", "#", "]}");
    both("envelope members", R"({"format": "contact-composer/draft", "version": 1, "request": {}, )", R"("a": 1)",
        R"("a#": 1)", "}");
    both("titles", R"({"format": "contact-composer/draft", "version": 1, "request": {}, )", R"("title": 1)",
        R"("title#": "1")", "}");
    both("variables", R"({"format": "contact-composer/draft", "version": 1, "request": {}, "variables": [)",
        R"({"name": "a"})", R"({"name": "a#"})", "]}");
    both("wrong variables", R"({"format": "contact-composer/draft", "version": 1, "request": {}, "variables": [)",
        R"({"name": "-", "kind": "x"})", R"({"a#": 1})", "]}");
    both("choices",
        R"({"format": "contact-composer/draft", "version": 1, "request": {}, "variables": [{"name": "a", "kind": "choice", "choices": [)",
        R"("a")", R"("a#")", "]}]}");
    both("uses of variables",
        R"({"format": "contact-composer/draft", "version": 1, "variables": [{"name": "a"}], "request": {"Attributes": {)",
        R"("a": "{{a}} {{b}} {{")", R"("a#": "{{a#}} {{a}}")", "}}}");

    row("names that begin alike", [](int n) { return growingNames("a", "1", n); });
    row("names that go on after a dot", [](int n) { return growingNames("a.", "\"1\"", n); });
    row("names with brackets", [](int n) { return growingNames("a[", "1", n); });
    row("issues below one long name", [](int n) {
        return R"({"References": {")" + QByteArray(n * 10, 'x')
            + repeated(
                "\": {", [](int i) { return numbered(R"("a#": 1)", i); }, n, "}}}");
    });
    row("one long text", [](int n) { return R"({"Name": ")" + QByteArray(n * 100, 'x') + "\"}"; });
    row("a text of escapes", [](int n) { return R"({"Name": ")" + QByteArray("\\u202e").repeated(n * 20) + "\"}"; });
    row("lone surrogates", [](int n) { return R"({"Name": ")" + QByteArray("\\ud800").repeated(n * 20) + "\"}"; });
    row("a domain in many scripts", [](int n) {
        return R"({"FromEmailAddress": {"EmailAddress": "a@)"
            + QByteArray("\xD0\xB0"
                         "a.")
                  .repeated(n * 20)
            + "\"}}";
    });
    row("openings of variables", [](int n) { return R"({"Name": ")" + QByteArray("{{").repeated(n * 40) + "\"}"; });
    row("openings of tags", [](int n) {
        return R"({"EmailMessage": {"RawMessage": {"ContentType": "text/html", "Body": ")"
            + QByteArray("<a {{x").repeated(n * 20) + "\"}}}";
    });
    row("blanks", [](int n) { return '{' + QByteArray(n * 200, ' ') + '}'; });
    row("line breaks before issues", [](int n) {
        return repeated(
            "{", [](int i) { return "\n\n\n" + numbered(R"("a#": 1)", i); }, n, "}");
    });
    row("brackets", [](int n) { return QByteArray("[").repeated(n * 100); });
    row("a number", [](int n) { return R"({"a": )" + QByteArray(n * 100, '1') + "}"; });
}

void TestDraftGrowth::growsInProportion()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizers slow some work more than other; the other builds measure");
#endif
    QFETCH(Family, family);
    // Two and a half times for each doubling; the measure doubles three times.
    constexpr double bound = 2.5 * 2.5 * 2.5;
    constexpr int size = 400;
    const QHash<int, QByteArray> files {{size, family(size)}, {8 * size, family(8 * size)}};
    double grown = 0;
    // Once more on a machine that is busy with other things: what grows with the square fails each time.
    for (int attempt = 0; attempt < 3; ++attempt) {
        grown = test::growth([&](int n) { readAndWrite(files.value(n)); }, size);
        if (grown <= bound)
            break;
    }
    QVERIFY2(grown <= bound, qPrintable(QString::number(grown)));
}

QTEST_APPLESS_MAIN(TestDraftGrowth)
#include "tst_draft_growth.moc"
