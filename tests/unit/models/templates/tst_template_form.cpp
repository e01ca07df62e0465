// SPDX-License-Identifier: Apache-2.0
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
    void aLongHeadIsNotPreviewed();
    void knowsWhatMayHaveLines();
    void aBrokenTemplateIsReportedSeparately();
    void aLargeTemplateIsQuickToTypeIn();
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
    QCOMPARE(form.previewBody(), QStringLiteral("Order <i>1</i> & 2\n\n2026-11-25"));
}

/// Templates of mail frameworks begin with styles, which nobody wants to read.
void TestTemplateForm::aLongHeadIsNotPreviewed()
{
    auto draft = orderTemplate();
    auto& raw = *draft.contact.emailMessage->rawMessage;
    raw.contentType = QStringLiteral("text/html");
    raw.body = QStringLiteral("<html><head><style>") + QStringLiteral("p { color: red }\n").repeated(9000)
        + QStringLiteral("</style></head><BODY class=x><p>Order {{order}}</p></body></html>");
    models::TemplateForm form(draft, today);
    form.setValue(0, QStringLiteral("4711"));
    QVERIFY2(form.previewBody().startsWith(QStringLiteral("Order 4711")), qPrintable(form.previewBody().left(80)));
}

void TestTemplateForm::knowsWhatMayHaveLines()
{
    auto draft = orderTemplate();
    auto& raw = *draft.contact.emailMessage->rawMessage;
    raw.body = QStringLiteral("{{order}} {{note}}");
    raw.subject = QStringLiteral("{{order}}");
    const models::TemplateForm form(draft, today);
    for (std::size_t i = 0; i < form.variables().size(); ++i)
        QCOMPARE(form.mayHaveLines(i), form.variables()[i].name == QLatin1String("note"));
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

QTEST_GUILESS_MAIN(TestTemplateForm)
#include "tst_template_form.moc"
