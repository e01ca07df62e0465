// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/locate.h"
#include "contact/issues/path.h"

#include <QTest>

using namespace composer;
using namespace composer::contact;

class TestLocate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void manyIssuesInOnePass();
    void keysThatBeginAlike();
    void keysThatAreCutInPaths();
    void namesakes();
};

static const QByteArray source = "{\n"
                                 "\"A\": {\"x\": [\n"
                                 "  {\"y\": 1},\n"
                                 "  {\"y\": 2}]},\n"
                                 "\"References\": {\n"
                                 "  \"a\": {\"Type\": 1},\n"
                                 "  \"a.b\": {\n"
                                 "    \"Value\": 2},\n"
                                 "  \"a[0]\": 3,\n"
                                 "  \"\": 4,\n"
                                 "  \"\\u001b\": 5,\n"
                                 "  \"ab\": 6}}";

void TestLocate::lines_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");

    const auto row = [](const char* path, int line) { QTest::newRow(path) << QString::fromUtf8(path) << line; };
    row("", 1);
    row("Missing", 1);
    row("A", 2);
    row("A.x", 2);
    row("A.x[0]", 3);
    row("A.x[1].y", 4);
    row("A.x[1].missing", 4);
    row("A.x[2]", 2);
    row("A.xy", 2);
    row("References", 5);
    row("References.a", 6);
    row("References.a.Type", 6);
    row("References.a.Missing", 6);
    row("References.a.b", 7);
    row("References.a.b.Value", 8);
    row("References.a[0]", 9);
    row("References.", 10);
    row("References.\\u001b", 11);
    row("References.ab", 12);
    row("References.abc", 5);
}

void TestLocate::lines()
{
    QFETCH(QString, path);
    QFETCH(int, line);
    const auto json = base::parseJson(source);
    QVERIFY(json);
    Issues issues {{path, IssueCode::Required, {}}};
    locate(issues, *json, source);
    QCOMPARE(issues.front().line, line);
}

void TestLocate::manyIssuesInOnePass()
{
    constexpr int count = 20'000;
    QByteArray text = "{";
    Issues issues;
    for (int i = 0; i < count; ++i) {
        text += (i ? ",\n\"k" : "\n\"k") + QByteArray::number(i) + "\": 0";
        issues.push_back({QStringLiteral("k%1").arg(count - 1 - i), IssueCode::UnknownMember, {}});
    }
    text += '}';
    const auto json = base::parseJson(text);
    QVERIFY(json);
    locate(issues, *json, text);
    for (int i = 0; i < count; ++i)
        QCOMPARE(issues[std::size_t(i)].line, count + 1 - i);
}

/// Keys that are the beginnings of each other must not make the search quadratic in their number.
void TestLocate::keysThatBeginAlike()
{
    constexpr int count = longestKeyInPath;
    QByteArray text = "{";
    Issues issues;
    for (int i = 1; i <= count; ++i) {
        text += (i > 1 ? ",\n\"" : "\n\"") + QByteArray(i, 'a') + "\": 0";
        issues.push_back({QString(i, u'a'), IssueCode::UnknownMember, {}});
    }
    text += '}';
    const auto json = base::parseJson(text);
    QVERIFY(json);
    locate(issues, *json, text);
    for (int i = 1; i <= count; ++i)
        QCOMPARE(issues[std::size_t(i - 1)].line, i + 1);
}

void TestLocate::keysThatAreCutInPaths()
{
    const QByteArray text = "{\n\"" + QByteArray(100'000, 'a') + "\": {\n\"b\": 0}}";
    const Path request;
    const QString name(100'000, u'a');
    const auto around = request.member(name);
    Issues issues {{around.member(u"b").text(), IssueCode::UnknownMember, {}}};
    QVERIFY(issues.front().path.size() < 400);
    locate(issues, *base::parseJson(text), text);
    QCOMPARE(issues.front().line, 3);
}

/// The first of a name is the one that is read; that there are more is said at the last.
void TestLocate::namesakes()
{
    const QByteArray text = "{\n\"a\": {\n\"b\": 1},\n\"a\": {\n\"b\": 2,\n\"c\": 3}}";
    Issues issues {{QStringLiteral("a"), IssueCode::DuplicateKey, {}}, {QStringLiteral("a.b"), IssueCode::Required, {}},
        {QStringLiteral("a.c"), IssueCode::Required, {}}};
    locate(issues, *base::parseJson(text, 100, base::JsonNames::Repeated), text);
    QCOMPARE(issues[0].line, 4);
    QCOMPARE(issues[1].line, 3);
    QCOMPARE(issues[2].line, 2); // the nearest around it
}

QTEST_APPLESS_MAIN(TestLocate)
#include "tst_locate.moc"
