// SPDX-License-Identifier: Apache-2.0
#include "sandbox/error_table.h"
#include "sandbox/scenario_player.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <QTest>

using namespace composer;
using namespace composer::sandbox;
using namespace std::chrono_literals;

class TestScenario : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEveryMember();
    void readsFaults_data();
    void readsFaults();
    void readsEveryErrorOfTheTable();
    void refuses_data();
    void refuses();
    void examplesAreValid_data();
    void examplesAreValid();
    void playsStepsInTurn();
    void everyStepCountsByItself();
    void repeats();
    void clockStaysUntilSetAgain();
};

static QByteArray withStep(const QByteArray& step)
{
    return R"({"version":1,"steps":[)" + step + "]}";
}

void TestScenario::readsEveryMember()
{
    const auto scenario = parseScenario(R"({"version": 1, "description": "d", "then": "repeat", "steps": [
        {"answer": "InvalidRequestException", "status": 418, "message": "m", "reason": "INVALID_FILE_NAME",
         "retryAfterMs": 7, "delayMs": 8, "count": 9, "clockSkewMinutes": -10, "afterAccept": true}, {}]})");
    QVERIFY(scenario);
    Step full;
    full.error =
        ScriptedError {"InvalidRequestException", 418, QStringLiteral("m"), QStringLiteral("INVALID_FILE_NAME"), 7ms};
    full.delay = 8ms;
    full.count = 9;
    full.clockSkew = -10min;
    full.afterAccept = true;
    const Scenario expected {{full, Step {}}, true};
    QVERIFY(*scenario == expected);
}

void TestScenario::readsFaults_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<bool>("afterAccept");
    QTest::newRow("normal") << QByteArray(R"({"answer":"normal"})") << Manner::Answer << false;
    QTest::newRow("hang") << QByteArray(R"({"answer":"hang"})") << Manner::Hang << false;
    QTest::newRow("hang later") << QByteArray(R"({"answer":"hang","afterAccept":true})") << Manner::Hang << true;
    QTest::newRow("hang-up") << QByteArray(R"({"answer":"hang-up","afterAccept":false})") << Manner::HangUp << false;
    QTest::newRow("truncated") << QByteArray(R"({"answer":"truncated"})") << Manner::Truncate << true;
    QTest::newRow("garbage") << QByteArray(R"({"answer":"garbage"})") << Manner::Garbage << false;
}

void TestScenario::readsFaults()
{
    QFETCH(QByteArray, step);
    const auto scenario = parseScenario(withStep(step));
    QVERIFY(scenario);
    QTEST(scenario->steps.at(0).manner, "manner");
    QTEST(scenario->steps.at(0).afterAccept, "afterAccept");
    QVERIFY(!scenario->steps.at(0).error);
}

void TestScenario::readsEveryErrorOfTheTable()
{
    QVERIFY(errorTable().size() >= 22);
    for (const ErrorShape& shape : errorTable()) {
        const auto scenario = parseScenario(withStep(R"({"answer":")" + QByteArray(shape.code) + R"("})"));
        QVERIFY2(scenario, shape.code);
        const auto& error = scenario->steps.at(0).error;
        QVERIFY2(error && error->code == shape.code && error->status == shape.status, shape.code);
    }
}

void TestScenario::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("member");
    QTest::addColumn<int>("line");
    const auto row = [](const char* name, const QByteArray& text, const char* member, int line) {
        QTest::newRow(name) << text << QString::fromLatin1(member) << line;
    };
    row("empty", "", "", 1);
    row("not UTF-8", "{\n\"version\": \"\xff\"}", "", 2);
    row("no JSON", "{\n\n!}", "", 3);
    row("cut", "{\"version\": 1,\n\"steps\": [", "", 2);
    row("deep", QByteArray(10'000, '['), "", 1);
    row("twice", "{\"version\": 1,\n\"version\": 1}", "version", 2);
    row("more text", "{}\n{}", "", 2);
    row("no object", "\n[]", "", 2);
    row("no version", R"({"steps":[{}]})", "version", 1);
    row("newer version", "{\n\"version\": 2, \"steps\":[{}]}", "version", 2);
    row("version in words", "{\n\"version\": \"1\", \"steps\":[{}]}", "version", 2);
    row("unknown member", "{\"version\": 1,\n\"step\": [{}]}", "step", 2);
    row("no steps", R"({"version":1})", "steps", 1);
    row("empty steps", R"({"version":1,"steps":[]})", "steps", 1);
    row("steps is an object", R"({"version":1,"steps":{}})", "steps", 1);
    row("wrong then", "{\"version\":1,\n\"then\":\"again\",\"steps\":[{}]}", "then", 2);
    row("description", "{\"version\":1,\n\"description\":1,\"steps\":[{}]}", "description", 2);
    row("step is no object", "{\"version\":1,\"steps\":[{},\n3]}", "steps[1]", 2);
    row("misspelt", withStep("\n{\"\\u0061nswers\":\"hang\"}"), "steps[0].answers", 2);
    row("misspelt error", withStep("\n{\"answer\":\"ThrottledException\"}"), "steps[0].answer", 2);
    row("answer of a wrong type", withStep("\n{\"answer\":429}"), "steps[0].answer", 2);
    row("negative delay", withStep("\n{\"delayMs\":-1}"), "steps[0].delayMs", 2);
    row("endless delay", withStep("\n{\"delayMs\":600001}"), "steps[0].delayMs", 2);
    row("half a millisecond", withStep("\n{\"delayMs\":0.5}"), "steps[0].delayMs", 2);
    row("no times", withStep("\n{\"count\":0}"), "steps[0].count", 2);
    row("clock past the end of time", withStep("\n{\"clockSkewMinutes\":99999999}"), "steps[0].clockSkewMinutes", 2);
    row("status 200", withStep("\n{\"answer\":\"AccessDeniedException\",\"status\":200}"), "steps[0].status", 2);
    row("status without error", withStep("\n{\"status\":500}"), "steps[0].status", 2);
    row("message without error", withStep("\n{\"answer\":\"hang\",\"message\":\"m\"}"), "steps[0].message", 2);
    row("retryAfterMs without error", withStep("\n{\"retryAfterMs\":1}"), "steps[0].retryAfterMs", 2);
    row("negative retryAfterMs", withStep("\n{\"answer\":\"ThrottlingException\",\"retryAfterMs\":-1}"),
        "steps[0].retryAfterMs", 2);
    row("unknown reason", withStep("\n{\"answer\":\"InvalidRequestException\",\"reason\":\"OTHER\"}"),
        "steps[0].reason", 2);
    row("reason of another error", withStep("\n{\"answer\":\"ThrottlingException\",\"reason\":\"INVALID_FILE_TYPE\"}"),
        "steps[0].reason", 2);
    row("normal afterAccept", withStep("\n{\"afterAccept\":true}"), "steps[0].afterAccept", 2);
    row("truncated before", withStep("\n{\"answer\":\"truncated\",\"afterAccept\":false}"), "steps[0].afterAccept", 2);
    row("afterAccept in words", withStep("\n{\"answer\":\"hang\",\"afterAccept\":\"yes\"}"), "steps[0].afterAccept", 2);
    row("too many steps", withStep(QByteArray("{},").repeated(10'000) + "{}"), "steps", 1);
}

void TestScenario::refuses()
{
    QFETCH(QByteArray, text);
    const auto scenario = parseScenario(text);
    QVERIFY(!scenario);
    QTEST(scenario.error().member, "member");
    QTEST(scenario.error().position.line, "line");
    QVERIFY(!scenario.error().message.isEmpty());
}

void TestScenario::examplesAreValid_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(COMPOSER_SOURCE_DIR "/resources/examples/scenarios"));
    const auto files = folder.entryInfoList({QStringLiteral("*.json")}, QDir::Files);
    QVERIFY(files.size() >= 3);
    for (const QFileInfo& file : files)
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestScenario::examplesAreValid()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto scenario = parseScenario(file.readAll());
    QVERIFY2(scenario, scenario ? "" : qPrintable(scenario.error().member + scenario.error().message));
}

void TestScenario::playsStepsInTurn()
{
    Step twice;
    twice.count = 2;
    twice.delay = 1ms;
    Step once;
    once.delay = 2ms;
    ScenarioPlayer player({{twice, once}, false});
    QList<int> delays;
    for (int i = 0; i < 5; ++i)
        delays += int(player.next().delay.count());
    QCOMPARE(delays, (QList<int> {1, 1, 2, 0, 0}));
}

void TestScenario::everyStepCountsByItself()
{
    Step first;
    first.count = 2;
    first.delay = 1ms;
    Step second = first;
    second.delay = 2ms;
    ScenarioPlayer player({{first, second}, true});
    QList<int> delays;
    for (int i = 0; i < 6; ++i)
        delays += int(player.next().delay.count());
    QCOMPARE(delays, (QList<int> {1, 1, 2, 2, 1, 1}));
}

void TestScenario::repeats()
{
    Step first;
    first.delay = 1ms;
    ScenarioPlayer player({{first, Step {}}, true});
    QList<int> delays;
    for (int i = 0; i < 5; ++i)
        delays += int(player.next().delay.count());
    QCOMPARE(delays, (QList<int> {1, 0, 1, 0, 1}));
}

void TestScenario::clockStaysUntilSetAgain()
{
    Step ahead;
    ahead.clockSkew = 10min;
    Step right;
    right.clockSkew = 0min;
    ScenarioPlayer player({{Step {}, ahead, Step {}, right}, false});
    QList<int> skews;
    for (int i = 0; i < 5; ++i) {
        player.next();
        skews += int(player.clockSkew().count());
    }
    QCOMPARE(skews, (QList<int> {0, 10, 10, 0, 0}));
}

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
