// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/templates/template.h"
#include "models/drafts/starter_templates.h"
#include "texts/issue_text.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace composer;
using contact::VariableKind;

/// The templates that come with the application are what a person learns from: each can be used as it is.
class TestStarterTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allAreBuiltIn();
    void areGood_data();
    void areGood();
};

static QDir folder()
{
    return QDir(QStringLiteral(COMPOSER_SOURCE_DIR "/resources/templates"));
}

static QString listed(const contact::Issues& issues)
{
    QStringList all;
    for (const auto& issue : issues)
        all << issue.path + QStringLiteral(": ") + models::issueText(issue);
    return all.join(u'\n');
}

static QString exampleFor(const contact::TemplateVariable& variable)
{
    switch (variable.kindOrFreeText()) {
    case VariableKind::Number:
        return QStringLiteral("2");
    case VariableKind::Date:
        return QStringLiteral("2026-11-30");
    case VariableKind::Choice:
        return variable.choices.last();
    case VariableKind::Email:
        return QStringLiteral("ana.silva@example.com");
    default:
        return QStringLiteral("O'Neil & <Söhne>");
    }
}

void TestStarterTemplates::allAreBuiltIn()
{
    QStringList ids;
    QStringList titles;
    for (const auto& each : models::starterTemplates()) {
        ids << each.id + QStringLiteral(".json");
        titles << each.draft.title.value_or(QString());
    }
    QVERIFY(ids.size() >= 4);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
    ids.sort();
    QCOMPARE(ids, folder().entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name));
    QVERIFY(!titles.contains(QString()));
    QVERIFY(std::is_sorted(titles.begin(), titles.end()));
}

void TestStarterTemplates::areGood_data()
{
    QTest::addColumn<QString>("name");
    for (const auto& name : folder().entryList({QStringLiteral("*.json")}))
        QTest::newRow(qPrintable(name)) << name;
}

void TestStarterTemplates::areGood()
{
    QFETCH(QString, name);
    QFile file(folder().filePath(name));
    QVERIFY(file.open(QFile::ReadOnly));
    const auto content = file.readAll();
    const auto read = contact::readDraft(content);
    QVERIFY(read);
    QVERIFY2(read->issues.empty(), qPrintable(listed(read->issues)));
    // As this program writes it, so that using and saving one makes no difference for git.
    QCOMPARE(contact::writeDraft(read->draft), content);

    const auto& [title, request, unknown, variables] = read->draft;
    contact::VariableValues values;
    for (const auto& variable : variables) {
        QVERIFY(variable.label);
        values.insert(variable.name, exampleFor(variable));
    }
    const auto filled = contact::fill(request, variables, values);
    QVERIFY2(filled, filled ? "" : qPrintable(listed(filled.error())));
    const auto issues = contact::readContact(contact::toJson(*filled)).issues;
    QVERIFY2(issues.empty(), qPrintable(listed(issues)));
    QVERIFY(!contact::wireBody(*filled).contains("{{"));
}

QTEST_GUILESS_MAIN(TestStarterTemplates)
#include "tst_starter_templates.moc"
