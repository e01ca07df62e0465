// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "contact/templates/template.h"
#include "support/growth.h"
#include "unit/contact/fixture.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace composer;
using namespace composer::contact;
using fixture::listed;

class TestTemplate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsThemInEveryText();
    void checks_data();
    void checks();
    void fillsByContext_data();
    void fillsByContext();
    void fillsHtml_data();
    void fillsHtml();
    void refusesInHtml_data();
    void refusesInHtml();
    void values_data();
    void values();
    void defaultsAndEmptyValues();
    void valuesAreNeverTemplates();
    void lineBreaksStayOutOfLines();
    void typesThatAreVariablesDecide();
    void issuesAreTiedToTheirVariable();
    void aLargeBodyIsFilledInLinearTime();
};

static TemplateVariable variable(const char* name, VariableKind kind = VariableKind::FreeText, bool required = false)
{
    TemplateVariable made;
    made.name = QLatin1String(name);
    made.kind = kind;
    made.required = required;
    return made;
}

static EmailContact withBody(const QString& body, const char* type = "text/plain")
{
    auto contact = fixture::smallContact();
    contact.emailMessage->rawMessage->body = body;
    contact.emailMessage->rawMessage->contentType = QLatin1String(type);
    return contact;
}

static QString bodyOf(const EmailContact& contact)
{
    return *contact.emailMessage->rawMessage->body;
}

void TestTemplate::findsThemInEveryText()
{
    // Every text of the fullest request becomes {{x}}: whatever is not found was forgotten.
    const auto json = base::writeJson(fixture::fullJson());
    auto text = QString::fromUtf8(json);
    const QRegularExpression value(QStringLiteral("\":\"(?:[^\"\\\\]|\\\\.)*\""));
    const auto count = text.count(value);
    text.replace(value, QStringLiteral("\":\"{{ x }}\""));
    // The text in a list has no name before it, but is in a structure like all others.
    const auto contact = readContact(*base::parseJson(text.toUtf8())).contact;
    const auto uses = findVariables(contact);
    QCOMPARE(std::ssize(uses), count);
    const auto has = [&](const char* path) {
        return std::find(uses.begin(), uses.end(), VariableUse {QStringLiteral("x"), QLatin1String(path)})
            != uses.end();
    };
    QVERIFY(has("References.order.Value"));
    QVERIFY(has("EmailMessage.RawMessage.Headers.MESSAGE_ID"));
    QVERIFY(has("AdditionalRecipients.CcAddresses[0].EmailAddress"));
    QVERIFY(has("SegmentAttributes.one.ValueList[0].ValueString"));
    QVERIFY(has("Attachments[0].S3Url"));
}

void TestTemplate::checks_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* body, const char* type, const QStringList& expected) {
        QTest::newRow(body) << QString::fromUtf8(body) << QString::fromLatin1(type) << expected;
    };
    const auto at = QStringLiteral("EmailMessage.RawMessage.Body ");
    row("{{a}}", "text/plain", {});
    row("nothing", "text/plain", {QStringLiteral("variables[0] ! unused_variable a")});
    row("{{a}} {{b}} {{b}}", "text/plain", {at + QStringLiteral("undeclared_variable b")});
    row("{{a}} {{c", "text/plain", {at + QStringLiteral("unclosed_variable c")});
    row("{{a}} {{}} {{ }}", "text/plain", {at + QStringLiteral("bad_variable_name ")});
    row("{{a}} {{x y}}", "text/plain", {at + QStringLiteral("bad_variable_name x y")});
    row("<script>{{a}}</script>", "text/html", {at + QStringLiteral("unsafe_variable a script")});
    row("<script>{{a}}</script>", "text/plain", {});
}

void TestTemplate::checks()
{
    QFETCH(QString, body);
    QFETCH(QString, type);
    QFETCH(QStringList, expected);
    QCOMPARE(listed(checkTemplate(withBody(body, qPrintable(type)), {variable("a")})), expected);
}

void TestTemplate::fillsByContext_data()
{
    QTest::addColumn<FieldId>("id");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](FieldId id, const char* type, const char* text, const char* expected) {
        QTest::addRow("%s %s", type, text)
            << id << QString::fromLatin1(type) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row(FieldId::Subject, "", "Re: {{x}}!", "Re: a&b <ü> 100%!");
    row(FieldId::Subject, "", "{{{{x}} {{x}}", "{{x}} a&b <ü> 100%");
    row(FieldId::AttributeValue, "", "{{x}}", "a&b <ü> 100%");
    row(FieldId::HeaderValue, "", "<{{x}}>", "<a&b <ü> 100%>");
    row(FieldId::SegmentString, "", "{{x}}", "a&b <ü> 100%");
    row(FieldId::CcAddress, "", "{{mail}}", "o'neil@example.com");
    row(FieldId::AttachmentS3Url, "", "https://h/{{x}}?n={{n}}", "https://h/a%26b%20%3C%C3%BC%3E%20100%25?n=-3.5");
    row(FieldId::AttachmentS3Url, "", "{{url}}", "https://h/a?b=c&d=%20");
    row(FieldId::ReferenceValue, "URL", "https://h/~{{safe}}", "https://h/~A-z_0.9~");
    row(FieldId::ReferenceValue, "URL", "{{ url }}", "https://h/a?b=c&d=%20");
    row(FieldId::ReferenceValue, "STRING", "{{url}}!", "https://h/a?b=c&d=%20!");
    row(FieldId::ReferenceValue, "STRING", "{{day}}", "2026-11-30");
    row(FieldId::ReferenceValue, "DATE", "{{day}}", "1795996800");
    row(FieldId::ReferenceValue, "DATE", "{{n}}", "-3.5");
    row(FieldId::ReferenceValue, "NUMBER", "{{n}}", "-3.5");
}

void TestTemplate::fillsByContext()
{
    QFETCH(FieldId, id);
    QFETCH(QString, type);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    auto contact = fixture::withText(id, text);
    if (!type.isEmpty())
        contact.references.front().value.type = type;
    const TemplateVariables variables {variable("x"), variable("n", VariableKind::Number), variable("safe"),
        variable("day", VariableKind::Date), variable("mail", VariableKind::Email), variable("url")};
    const VariableValues values {{QStringLiteral("x"), QString::fromUtf8("a&b <ü> 100%")},
        {QStringLiteral("n"), QStringLiteral("-3.5")}, {QStringLiteral("safe"), QStringLiteral("A-z_0.9~")},
        {QStringLiteral("day"), QStringLiteral("2026-11-30")},
        {QStringLiteral("mail"), QStringLiteral("o'neil@example.com")},
        {QStringLiteral("url"), QStringLiteral("https://h/a?b=c&d=%20")}};
    const auto filled = fill(contact, variables, values);
    QVERIFY2(filled, filled ? "" : qPrintable(listed(filled.error()).join(u'\n')));
    auto wanted = fixture::withText(id, expected);
    if (!type.isEmpty())
        wanted.references.front().value.type = type;
    QCOMPARE(toJson(*filled), toJson(wanted));
}

void TestTemplate::fillsHtml_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* body, const char* expected) {
        QTest::newRow(body) << QString::fromUtf8(body) << QString::fromUtf8(expected);
    };
    const auto escaped = "a&amp;b &lt;&quot;&#39;&gt;";
    const auto percent = "a%26b%20%3C%22%27%3E";
    const auto both = [&](const char* before, const char* value, const char* after) {
        const auto expected = QByteArray(before) + value + after;
        row((QByteArray(before) + "{{x}}" + after).constData(), expected.constData());
    };
    both("<p>", escaped, "</p>");
    both("", escaped, "");
    both("<b title=\"", escaped, "\">x</b>");
    both("<b title = '", escaped, "'>x</b>");
    both("<!-- ", escaped, " -->");
    both("<!--> ", escaped, "");
    both("<title>", escaped, "</title>");
    both("<a href=\"https://h/?q=", percent, "\">x</a>");
    both("<A HREF='https://h/?q=", percent, "&amp;z=1'>x</a>");
    both("<img alt=\"\"src=\"https://h/", percent, "\">");
    both("<a href=\"", percent, "\">x</a>");
    both("<script>var a = '<p>';</script>", escaped, "");
    both("<script>a</scripted>{{</script >", escaped, "");
    both("<style>p > a {color: red}</style><p>", escaped, "");
    both("a < b ", escaped, "");
    both("<!-- <script> -->", escaped, "");
    both("<p onclick=\"f()\">", escaped, "");
    both("<br/>", escaped, "");
    both("</>", escaped, "");
    both("<?php ?>", escaped, "");
    row("<a href=\"{{url}}\">{{url}}</a>", "<a href=\"https://h/a?b=c&amp;d\">https://h/a?b=c&amp;d</a>");
    row("<a href=\"mailto:{{x}}\">x</a>", "<a href=\"mailto:a%26b%20%3C%22%27%3E\">x</a>");
    row("<a href=\"{{url}}/\">x</a>", "<a href=\"https://h/a?b=c&amp;d/\">x</a>");
    row("<a href=\"{{url}}/orders/{{url}}\">x</a>",
        "<a href=\"https://h/a?b=c&amp;d/orders/https%3A%2F%2Fh%2Fa%3Fb%3Dc%26d\">x</a>");
    row("<a href=\"{{x}}{{code}}\">x</a>", "<a href=\"a%26b%20%3C%22%27%3EJavaScript%3Aalert%281%29\">x</a>");
    row("<p>{{code}}</p>", "<p>JavaScript:alert(1)</p>");
}

static const VariableValues& htmlValues()
{
    static const VariableValues values {{QStringLiteral("x"), QStringLiteral("a&b <\"'>")},
        {QStringLiteral("url"), QStringLiteral("https://h/a?b=c&d")},
        {QStringLiteral("code"), QStringLiteral("JavaScript:alert(1)")},
        {QStringLiteral("file"), QStringLiteral(" file:///etc/passwd")}};
    return values;
}

static TemplateVariables htmlVariables()
{
    return {variable("x"), variable("url"), variable("code"), variable("file")};
}

void TestTemplate::fillsHtml()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    // A literal {{ that is none must not be in the way of the test of raw text.
    body.replace(QStringLiteral("</scripted>{{"), QStringLiteral("</scripted>{{{{"));
    const auto filled = fill(withBody(body, "text/html"), htmlVariables(), htmlValues());
    QVERIFY2(filled, filled ? "" : qPrintable(listed(filled.error()).join(u'\n')));
    QCOMPARE(bodyOf(*filled), expected);
}

void TestTemplate::refusesInHtml_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* body, const char* expected) {
        QTest::newRow(body) << QString::fromUtf8(body)
                            << QStringLiteral("EmailMessage.RawMessage.Body ") + QString::fromUtf8(expected);
    };
    row("<script>f('{{x}}')</script>", "unsafe_variable x script");
    row("<SCRIPT type=\"x\">a</scrip>{{x}}", "unsafe_variable x script");
    row("<style>p {color: {{x}}}</style>", "unsafe_variable x style");
    row("<p style=\"color: {{x}}\">", "unsafe_variable x style");
    row("<p onclick=\"f('{{x}}')\">", "unsafe_variable x script");
    row("<p ONCLICK = 'f({{x}})'>", "unsafe_variable x script");
    row("<iframe srcdoc=\"{{x}}\">", "unsafe_variable x script");
    row("<a href=\"javascript:f('{{x}}')\">", "unsafe_variable x script");
    row("<a href=\" java\tscript:f('{{x}}')\">", "unsafe_variable x script");
    row("<a href=\"&#106;avascript:f('{{x}}')\">", "unsafe_variable x script");
    row("<a href={{x}}>", "unsafe_variable x tag");
    row("<a href=https://h/{{x}}>", "unsafe_variable x tag");
    row("<a {{x}}>", "unsafe_variable x tag");
    row("<{{x}}>", "unsafe_variable x tag");
    row("</{{x}}>", "unsafe_variable x tag");
    row("<a href=\"{{code}}\">x</a>", "unsafe_link code");
    row("<a href=\"{{code}}/\">x</a>", "unsafe_link code");
    row("<img src='{{file}}'>", "unsafe_link file");
}

void TestTemplate::refusesInHtml()
{
    QFETCH(QString, body);
    QFETCH(QString, expected);
    const auto filled = fill(withBody(body, "text/html"), htmlVariables(), htmlValues());
    QVERIFY(!filled);
    QCOMPARE(listed(filled.error()), QStringList {expected});
}

void TestTemplate::values_data()
{
    QTest::addColumn<VariableKind>("kind");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    const auto row = [](VariableKind kind, const char* value, const char* expected) {
        QTest::addRow("%s %s", kindName(kind).data(), value)
            << kind << QString::fromUtf8(value) << QString::fromUtf8(expected);
    };
    row(VariableKind::Number, "42", "");
    row(VariableKind::Number, "-3.5e2", "");
    row(VariableKind::Number, "1e999", "bad_number");
    row(VariableKind::Number, "inf", "bad_number");
    row(VariableKind::Number, "1,5", "bad_number");
    row(VariableKind::Date, "2024-02-29", "");
    row(VariableKind::Date, "2023-02-29", "bad_date");
    row(VariableKind::Date, "2026-1-1", "bad_date");
    row(VariableKind::Date, "1795996800", "bad_date");
    row(VariableKind::Choice, "red", "");
    row(VariableKind::Choice, "Red", "not_allowed red green");
    row(VariableKind::Email, "a@example.com", "");
    row(VariableKind::Email, "a b@example.com", "bad_pattern email-address");
    row(VariableKind::FreeText, "anything {{x}}", "");
    row(VariableKind::FreeText, "", "missing_variable x");
    row(VariableKind::Date, "", "missing_variable x");
}

void TestTemplate::values()
{
    QFETCH(VariableKind, kind);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    auto asked = variable("x", kind, true);
    asked.choices = {QStringLiteral("red"), QStringLiteral("green")};
    const auto issues = listed(checkValues({asked}, {{QStringLiteral("x"), value}}));
    QCOMPARE(issues, expected.isEmpty() ? QStringList() : QStringList {QStringLiteral("variables[0] ") + expected});
    QCOMPARE(
        bool(fill(withBody(QStringLiteral("{{x}}")), {asked}, {{QStringLiteral("x"), value}})), expected.isEmpty());
}

void TestTemplate::defaultsAndEmptyValues()
{
    auto given = variable("x", VariableKind::FreeText, true);
    const auto contact = withBody(QStringLiteral("[{{x}}]"));
    QVERIFY(!fill(contact, {given}, {}));
    given.defaultValue = QStringLiteral("d");
    QCOMPARE(bodyOf(*fill(contact, {given}, {})), QStringLiteral("[d]"));
    QVERIFY(!fill(contact, {given}, {{QStringLiteral("x"), QString()}}));
    given.required.reset();
    QCOMPARE(bodyOf(*fill(contact, {given}, {{QStringLiteral("x"), QString()}})), QStringLiteral("[]"));
    given.defaultValue.reset();
    given.kind = VariableKind::Number;
    QCOMPARE(bodyOf(*fill(contact, {given}, {})), QStringLiteral("[]"));
}

void TestTemplate::valuesAreNeverTemplates()
{
    const auto filled = fill(withBody(QStringLiteral("{{a}}{{b}}")), {variable("a"), variable("b")},
        {{QStringLiteral("a"), QStringLiteral("{{b}}{{{{")}, {QStringLiteral("b"), QStringLiteral("{{absent")}});
    QCOMPARE(bodyOf(*filled), QStringLiteral("{{b}}{{{{{{absent"));
}

void TestTemplate::lineBreaksStayOutOfLines()
{
    auto contact = fixture::fullContact();
    contact.emailMessage->rawMessage->headers.front().value = QStringLiteral("{{x}}");
    contact.description = QStringLiteral("{{x}}");
    for (const auto text : {u"a\nb", u"a\rb", u"a\u2028b"}) {
        const auto filled = fill(contact, {variable("x")}, {{QStringLiteral("x"), QString::fromUtf16(text)}});
        QVERIFY(!filled);
        QCOMPARE(listed(filled.error()),
            QStringList {QStringLiteral("EmailMessage.RawMessage.Headers.MESSAGE_ID line_break x")});
    }
}

void TestTemplate::typesThatAreVariablesDecide()
{
    auto contact = fixture::withText(FieldId::ReferenceValue, QStringLiteral("https://h/{{v}}"));
    contact.references.front().value.type = QStringLiteral("{{t}}");
    const auto filled = fill(contact, {variable("t"), variable("v")},
        {{QStringLiteral("t"), QStringLiteral("URL")}, {QStringLiteral("v"), QStringLiteral("a b")}});
    QCOMPARE(*filled->references.front().value.value, QStringLiteral("https://h/a%20b"));
}

void TestTemplate::issuesAreTiedToTheirVariable()
{
    const TemplateVariables variables {variable("a"), variable("b")};
    const auto about = [&](const char* path, IssueCode code, const char* name = "") {
        return variableOf({QLatin1String(path), code, {QLatin1String(name)}}, variables);
    };
    QCOMPARE(about("variables[1]", IssueCode::BadNumber), std::optional<std::size_t>(1));
    QCOMPARE(about("variables[0].choices", IssueCode::Required), std::optional<std::size_t>(0));
    QCOMPARE(about("Name", IssueCode::LineBreak, "b"), std::optional<std::size_t>(1));
    QCOMPARE(about("variables[10]", IssueCode::BadNumber), std::nullopt);
    QCOMPARE(about("Name", IssueCode::UndeclaredVariable, "b"), std::nullopt);
}

void TestTemplate::aLargeBodyIsFilledInLinearTime()
{
    const auto part = QStringLiteral("<p>Hello {{x}}, <a href=\"https://h/?q={{url}}\">see</a></p>\n");
    const auto filledBody = [&](int count) {
        const auto filled = fill(withBody(part.repeated(count), "text/html"), htmlVariables(), htmlValues());
        return filled ? bodyOf(*filled) : QString();
    };
    const int full = int(5'242'880 / part.size());
    QCOMPARE(filledBody(full).count(u"Hello a&amp;b"), full);
    const auto grown = test::growth(filledBody, full / 16);
    QVERIFY2(grown < test::linearBound, qPrintable(QString::number(grown)));
}

QTEST_APPLESS_MAIN(TestTemplate)
#include "tst_template.moc"
