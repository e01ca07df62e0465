// SPDX-License-Identifier: Apache-2.0
#include "models/templates/html_excerpt.h"
#include "models/templates/template_form.h"
#include "support/sample_contact.h"

#include <QSignalSpy>
#include <QTest>

using namespace composer;
using contact::IssueCode;
using contact::VariableKind;

namespace {

const QDate today(2026, 11, 25);

contact::TemplateVariable variable(const char* name, VariableKind kind, bool required)
{
    contact::TemplateVariable made;
    made.name = QLatin1String(name);
    made.kind = kind;
    made.required = required;
    return made;
}

contact::Draft orderTemplate()
{
    contact::Draft draft;
    draft.title = QStringLiteral("Order question");
    draft.contact = test::sampleContact();
    auto& raw = *draft.contact.emailMessage->rawMessage;
    raw.subject = QStringLiteral("Order {{order}}");
    raw.body = QStringLiteral("{{order}} of {{day}}, {{note}}");
    draft.variables = {variable("order", VariableKind::FreeText, true), variable("day", VariableKind::Date, true),
        variable("note", VariableKind::FreeText, false)};
    draft.variables[0].label = QStringLiteral("Order number");
    return draft;
}

} // namespace

class TestTemplateForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithDefaults();
    void reportsProblemsPerVariable();
    void previewShowsWhatIsMissing();
    void htmlIsPreviewedAsText();
    void aBrokenTemplateIsReportedSeparately();
    void aLargeTemplateIsQuickToTypeIn();
    void readsHtml_data();
    void readsHtml();
};

void TestTemplateForm::beginsWithDefaults()
{
    auto draft = orderTemplate();
    draft.variables[2].defaultValue = QStringLiteral("soon");
    const models::TemplateForm form(draft, today);
    QCOMPARE(form.title(), QStringLiteral("Order question"));
    QCOMPARE(form.value(0), QString());
    QCOMPARE(form.value(1), QStringLiteral("2026-11-25"));
    QCOMPARE(form.value(2), QStringLiteral("soon"));
    QVERIFY(form.hint(0).contains(QStringLiteral("required")));
    QVERIFY(!form.hint(2).contains(QStringLiteral("required")));
}

void TestTemplateForm::reportsProblemsPerVariable()
{
    models::TemplateForm form(orderTemplate(), today);
    QSignalSpy changed(&form, &models::TemplateForm::changed);
    QCOMPARE(form.firstProblem(), std::optional<std::size_t>(0));
    QCOMPARE(form.issuesFor(0).front().code, IssueCode::MissingVariable);
    QVERIFY(form.issuesFor(1).empty());
    QVERIFY(!form.filled());
    form.setValue(0, QStringLiteral("a\nb"));
    QCOMPARE(form.issuesFor(0).front().code, IssueCode::LineBreak);
    form.setValue(0, QStringLiteral("4711"));
    form.setValue(0, QStringLiteral("4711"));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(form.firstProblem(), std::nullopt);
    QCOMPARE(*form.filled()->emailMessage->rawMessage->body, QStringLiteral("4711 of 2026-11-25, "));
    form.setValue(1, QStringLiteral("never"));
    QCOMPARE(form.firstProblem(), std::optional<std::size_t>(1));
}

void TestTemplateForm::previewShowsWhatIsMissing()
{
    models::TemplateForm form(orderTemplate(), today);
    QCOMPARE(form.previewSubject(), QStringLiteral("Order [Order number]"));
    form.setValue(0, QStringLiteral("4711"));
    QCOMPARE(form.previewSubject(), QStringLiteral("Order 4711"));
    QCOMPARE(form.previewBody(), QStringLiteral("4711 of 2026-11-25, "));
}

void TestTemplateForm::htmlIsPreviewedAsText()
{
    auto draft = orderTemplate();
    auto& raw = *draft.contact.emailMessage->rawMessage;
    raw.contentType = QStringLiteral("text/html");
    raw.body = QStringLiteral("<p>Order <b>{{order}}</b></p>{{day}}{{note}}");
    models::TemplateForm form(draft, today);
    form.setValue(0, QStringLiteral("<i>1</i> & 2"));
    QCOMPARE(form.previewBody(), QStringLiteral("Order <i>1</i> & 2\n2026-11-25"));
}

void TestTemplateForm::aBrokenTemplateIsReportedSeparately()
{
    auto draft = orderTemplate();
    draft.contact.name = QStringLiteral("{{absent}}");
    models::TemplateForm form(draft, today);
    form.setValue(0, QStringLiteral("4711"));
    QCOMPARE(form.firstProblem(), std::nullopt);
    QCOMPARE(form.templateIssues().size(), std::size_t {1});
    QCOMPARE(form.templateIssues().front().code, IssueCode::UndeclaredVariable);
    QVERIFY(!form.filled());
}

void TestTemplateForm::aLargeTemplateIsQuickToTypeIn()
{
    auto draft = orderTemplate();
    draft.contact.emailMessage->rawMessage->body = QStringLiteral("{{order}} {{day}} {{note}}\n").repeated(190'000);
    models::TemplateForm form(draft, today);
    form.setValue(0, QStringLiteral("4711"));
    const auto start = form.previewBody();
    QVERIFY(start.startsWith(QStringLiteral("4711 2026-11-25")));
    QVERIFY(start.endsWith(QStringLiteral(" …")) && start.size() < 5'000);
    QVERIFY(!start.contains(QStringLiteral("{{")));
    QCOMPARE(form.filled()->emailMessage->rawMessage->body->count(QStringLiteral("4711")), 190'000);
}

void TestTemplateForm::readsHtml_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* html, const char* text) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(text);
    };
    row("plain", "plain");
    row("<p>a</p>\n<p>b<br>c</p>", "a\nb\nc");
    row("a &lt;b&gt; &amp;amp; &unknown; &#39;", "a <b> &amp; &unknown; '");
    row("<style>p {}</style>x<script>'</p>'</script>y<!-- > -->z", "xyz");
    row("<tr><td>a</td><td>b</td></tr><tr><td>c</td></tr>", "a b\nc");
    row("a < b <", "a < b <");
    row("<p", "");
    row("<script>never", "");
}

void TestTemplateForm::readsHtml()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(models::htmlToText(html), text);
}

QTEST_GUILESS_MAIN(TestTemplateForm)
#include "tst_template_form.moc"
