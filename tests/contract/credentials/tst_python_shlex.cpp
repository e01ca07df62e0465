// SPDX-License-Identifier: Apache-2.0
#include "base/shell_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace composer;

namespace {

constexpr int patience = 60'000;
constexpr int commandCount = 20'000;

// Reads a JSON array of commands; writes an array of their words, null where shlex refuses.
const auto python = QStringLiteral(R"(
import json, shlex, sys
def split(command):
    try:
        return shlex.split(command)
    except ValueError:
        return None
json.dump([split(command) for command in json.load(sys.stdin)], sys.stdout)
)");

/// Mostly the characters that mean something.
QString randomCommand(QRandomGenerator& random)
{
    static const auto alphabet = QStringLiteral("\"\"''\\\\  \t\r\nab$#~;|&()*?=\u00a0ß\v\f");
    QString command;
    const auto length = random.bounded(24);
    for (int i = 0; i < length; ++i)
        command += alphabet[random.bounded(int(alphabet.size()))];
    return command;
}

} // namespace

class TestPythonShlex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsAlike();
};

void TestPythonShlex::splitsAlike()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QJsonArray commands;
    for (int i = 0; i < commandCount; ++i)
        commands.append(randomCommand(random));

    QProcess process;
    process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), python});
    if (!process.waitForStarted(patience))
        QSKIP("python3 is not installed");
    process.write(QJsonDocument(commands).toJson());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(patience));
    const auto expected = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    QCOMPARE(expected.size(), commands.size());

    int refused = 0;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const auto command = commands[i].toString();
        const auto words = base::splitShellWords(command);
        const auto ours = words ? QJsonValue(QJsonArray::fromStringList(*words)) : QJsonValue();
        if (ours != expected[i])
            QFAIL(qPrintable(QStringLiteral("differs: ") + command));
        refused += words ? 0 : 1;
    }
    QVERIFY(refused > commandCount / 20 && refused < commandCount * 19 / 20); // else the commands prove little
}

QTEST_GUILESS_MAIN(TestPythonShlex)
#include "tst_python_shlex.moc"
