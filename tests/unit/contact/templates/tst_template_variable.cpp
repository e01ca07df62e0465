// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"
#include "contact/templates/template.h"
#include "unit/contact/fixture.h"

#include <QTest>

#include <algorithm>

using namespace composer;
using namespace composer::contact;

class TestTemplateVariable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void comesBack_data();
    void comesBack();
    void badBlocks_data();
    void badBlocks();
    void openMembersAreNotJudged();
    void namesItsLines();
};

static QByteArray file(const QByteArray& variables, const QByteArray& request = R"({"Name": "{{a}}"})")
{
    return R"({"format": "contact-composer/draft", "version": 1, "variables": )" + variables + R"(, "request": )"
        + request + '}';
}

void TestTemplateVariable::readsAll()
{
    const auto read = readDraft(file(
        R"([{"name": "a", "label": "A", "kind": "choice", "default": "x", "required": true, "choices": ["x", "y"]}])"));
    QVERIFY(read);
    TemplateVariable expected;
    expected.name = QStringLiteral("a");
    expected.label = QStringLiteral("A");
    expected.kind = VariableKind::Choice;
    expected.defaultValue = QStringLiteral("x");
    expected.required = true;
    expected.choices = {QStringLiteral("x"), QStringLiteral("y")};
    QCOMPARE(read->draft.variables, TemplateVariables {expected});
    QVERIFY(read->draft.unknown.empty());
}

void TestTemplateVariable::comesBack_data()
{
    QTest::addColumn<QByteArray>("variables");
    const char* blocks[] = {"[]", "{}", "7", "[7]", "[[]]", "[{}]", R"([{"name":"a"}])", R"([{"name":""}])",
        R"([{"name":"a","required":false}])", R"([{"name":"a","kind":"colour","later":{"x":[1]}}])",
        R"([{"name":"a","label":7,"default":1.50,"required":"yes","choices":[]}])",
        R"([{"name":"a","label":"A","kind":"choice","default":"x","required":true,"choices":["x","y"]},{"name":"b"}])"};
    for (const auto* block : blocks)
        QTest::newRow(block) << QByteArray(block);
}

void TestTemplateVariable::comesBack()
{
    QFETCH(QByteArray, variables);
    const auto read = readDraft(file(variables));
    QVERIFY(read);
    const auto written = writeDraft(read->draft);
    QCOMPARE(
        base::writeJson(*base::parseJson(written)->find(u"variables")), base::writeJson(*base::parseJson(variables)));
    const auto again = readDraft(written);
    QCOMPARE(again->draft.variables, read->draft.variables);
    QCOMPARE(writeDraft(again->draft), written);
}

void TestTemplateVariable::badBlocks_data()
{
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* variables, const char* path, const char* code) {
        QTest::newRow(variables) << QByteArray(variables) << QString::fromLatin1(path) << QString::fromLatin1(code);
    };
    row("{}", "variables", "wrong_type");
    row("[7]", "variables[0]", "wrong_type");
    row("[{}]", "variables[0].name", "required");
    row(R"([{"name": 7}])", "variables[0].name", "required");
    row(R"([{"name": "a b"}])", "variables[0].name", "bad_variable_name");
    row(R"([{"name": "a"}, {"name": "a"}])", "variables[1].name", "duplicate_key");
    row(R"([{"name": "a", "kind": "colour"}])", "variables[0].kind", "not_allowed");
    row(R"([{"name": "a", "label": 1}])", "variables[0].label", "wrong_type");
    row(R"([{"name": "a", "required": "yes"}])", "variables[0].required", "wrong_type");
    row(R"([{"name": "a", "kind": "choice"}])", "variables[0].choices", "required");
    row(R"([{"name": "a", "kind": "choice", "choices": ["x", 1]}])", "variables[0].choices", "wrong_type");
    row(R"([{"name": "a", "kind": "number", "default": "x"}])", "variables[0].default", "bad_number");
    row(R"([{"name": "a", "kind": "date", "default": "30.11.2026"}])", "variables[0].default", "bad_date");
    row(R"([{"name": "a"}, {"name": "b"}])", "variables[1]", "unused_variable");
}

void TestTemplateVariable::badBlocks()
{
    QFETCH(QByteArray, variables);
    QFETCH(QString, path);
    QFETCH(QString, code);
    const auto read = readDraft(file(variables));
    QVERIFY(read);
    const auto found = std::find_if(read->issues.begin(), read->issues.end(),
        [&](const Issue& issue) { return issue.path == path && codeName(issue.code) == code; });
    QVERIFY2(found != read->issues.end(), qPrintable(fixture::listed(read->issues).join(u'\n')));
    QCOMPARE(found->line, 1);
}

void TestTemplateVariable::openMembersAreNotJudged()
{
    const QByteArray request = R"({"DestinationEmailAddress": "{{a}}", "ContactFlowId": "{{oops}}", "Name": "{{a}}"})";
    const auto paths = [](const Issues& issues) {
        QStringList all;
        for (const auto& issue : issues)
            all << issue.path + u' ' + codeName(issue.code);
        return all;
    };
    const auto asTemplate = paths(readDraft(file(R"([{"name": "a"}])", request))->issues);
    QVERIFY(!asTemplate.contains(QStringLiteral("DestinationEmailAddress bad_pattern")));
    QVERIFY(asTemplate.contains(QStringLiteral("InstanceId required")));
    QVERIFY(asTemplate.contains(QStringLiteral("ContactFlowId undeclared_variable")));
    // Without variables it is a draft, and {{a}} is what its member says.
    QVERIFY(
        paths(readDraft(file("[]", request))->issues).contains(QStringLiteral("DestinationEmailAddress bad_pattern")));
}

void TestTemplateVariable::namesItsLines()
{
    const auto read = readDraft("{\"format\": \"contact-composer/draft\", \"version\": 1,\n\"variables\": [\n"
                                "{\"name\": \"a\"},\n{\"name\": \"b\",\n \"kind\": \"colour\"}],\n"
                                "\"request\": {\n\"Name\": \"{{a}} {{b}} {{c}}\"}}");
    QVERIFY(read);
    const auto lineOf = [&](const char* path) {
        for (const auto& issue : read->issues) {
            if (issue.path == QLatin1String(path))
                return issue.line;
        }
        return -1;
    };
    QCOMPARE(lineOf("variables[1].kind"), 5);
    QCOMPARE(lineOf("Name"), 7);
}

QTEST_APPLESS_MAIN(TestTemplateVariable)
#include "tst_template_variable.moc"
