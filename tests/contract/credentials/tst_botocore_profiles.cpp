// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_file.h"
#include "random_profiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTest>

#include <map>

using namespace composer::aws;

namespace {

constexpr int amount = 1'500;
constexpr int patience = 240'000;
const auto python = QStringLiteral("/usr/bin/python3");

/// Every way in which we mean to differ from the AWS CLI's reader. The child process says which of them a pair of files
/// needs; whatever is left unexplained fails the test, and so does a line here that nothing needs.
struct Departure {
    const char* name;
    const char* reason;
};
constexpr Departure departures[] = {
    {"byte order mark", "editors on Windows write one; the CLI takes it for a part of the first line and refuses"},
    {"encoding of a comment", "nobody needs the comment; the CLI refuses the file"},
    {"bad line", "it costs its own section and is reported there; the CLI refuses the file"},
    {"section or setting twice",
        "the SDKs' specification merges sections, and the last setting counts; the CLI refuses"},
    {"both spellings of default", "the specification: [profile default] overrules [default]; to the CLI the later one"},
    {"blanks in a heading", "the specification trims it; to the CLI it is another name"},
    {"comment behind a heading", "the specification ends the heading at its comment; the CLI at the last bracket"},
    {"section without a name that can be one", "an empty name, or one with control characters, cannot be asked for"},
    {"comment behind a value", "the specification cuts it off; to the CLI it is a part of the value"},
    {"name of a setting", "the specification leaves it out; the AWS tools have none with such a name"},
    {"blank line in a value", "the specification leaves it out; to the CLI it is a part of the value"},
    {"names of nested settings", "the specification: case does not count; the AWS tools have none with other signs"},
    {"DEFAULT as a profile", "to the SDKs it is one in a credentials file; to the CLI only defaults of the others"},
};

QJsonValue valueOf(const QString& value)
{
    if (!value.startsWith(u'\n'))
        return value;
    QJsonObject nested;
    for (const auto& [name, one] : nestedSettings(value))
        nested.insert(name, one);
    return nested;
}

QJsonObject sectionsOf(
    const std::map<QString, ProfileProperties>& sections, const std::map<QString, ProfileFault>& faults)
{
    QJsonObject all;
    for (const auto& [name, properties] : sections) {
        QJsonObject settings;
        for (const auto& [key, value] : properties)
            settings.insert(key, valueOf(value));
        all.insert(name, faults.contains(name) ? QJsonValue(QStringLiteral("spoiled")) : QJsonValue(settings));
    }
    return all;
}

QString placeOf(const ProfileFault& fault)
{
    const bool isConfig = fault.kind == ProfileFileKind::Config;
    return (isConfig ? QStringLiteral("config:") : QStringLiteral("credentials:")) + QString::number(fault.line);
}

QJsonObject ours(const ProfileFiles& files)
{
    const auto set = mergeProfiles(parseProfileFile(files.config, ProfileFileKind::Config),
        parseProfileFile(files.credentials, ProfileFileKind::Credentials));
    QJsonObject faults;
    for (const auto& [word, all] : {std::pair(QStringLiteral("profile "), &set.profileFaults),
             std::pair(QStringLiteral("sso "), &set.ssoSessionFaults),
             std::pair(QStringLiteral("services "), &set.servicesFaults)}) {
        for (const auto& [name, fault] : *all)
            faults.insert(word + name, placeOf(fault));
    }
    QJsonArray others;
    for (const auto& fault : set.otherFaults)
        others.append(placeOf(fault));
    return {{QStringLiteral("profiles"), sectionsOf(set.profiles, set.profileFaults)},
        {QStringLiteral("sso"), sectionsOf(set.ssoSessions, set.ssoSessionFaults)},
        {QStringLiteral("services"), sectionsOf(set.services, set.servicesFaults)}, {QStringLiteral("faults"), faults},
        {QStringLiteral("otherFaults"), others}};
}

bool isSameAsCli(const QJsonObject& ours, const QJsonValue& raw)
{
    if (!raw.isObject() || !ours[QStringLiteral("otherFaults")].toArray().isEmpty())
        return false;
    return raw[QStringLiteral("profiles")] == ours[QStringLiteral("profiles")]
        && raw[QStringLiteral("sso")] == ours[QStringLiteral("sso")]
        && raw[QStringLiteral("services")] == ours[QStringLiteral("services")];
}

} // namespace

/// Compares what we read in config and credentials files with what the AWS CLI's own reader does.
class TestBotocoreProfiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsAlike();

private:
    QList<QJsonObject> askBotocore(const std::vector<ProfileFiles>& all);
    quint32 m_seed = 20'261'201;
};

void TestBotocoreProfiles::initTestCase()
{
    QProcess process;
    process.start(python, {QStringLiteral("-c"), QStringLiteral("import botocore.configloader")});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        QSKIP(qPrintable(
            QStringLiteral("python3-botocore is not installed: ") + QString::fromUtf8(process.readAllStandardError())));
    bool given = false;
    if (const auto seed = qEnvironmentVariable("COMPOSER_TEST_SEED").toUInt(&given); given)
        m_seed = seed;
    qInfo("seed %u; set COMPOSER_TEST_SEED for another", m_seed);
}

QList<QJsonObject> TestBotocoreProfiles::askBotocore(const std::vector<ProfileFiles>& all)
{
    QProcess process;
    process.start(python, {QStringLiteral("-X"), QStringLiteral("utf8"), QStringLiteral(COMPOSER_BOTOCORE_PROFILES)});
    for (const auto& files : all) {
        const QJsonObject job {{QStringLiteral("config"), QString::fromLatin1(files.config.toBase64())},
            {QStringLiteral("credentials"), QString::fromLatin1(files.credentials.toBase64())}};
        process.write(QJsonDocument(job).toJson(QJsonDocument::Compact) + '\n');
    }
    process.closeWriteChannel();
    QList<QJsonObject> answers;
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        qWarning("%s %s", qPrintable(process.errorString()), process.readAllStandardError().constData());
    while (process.canReadLine())
        answers << QJsonDocument::fromJson(process.readLine()).object();
    return answers;
}

void TestBotocoreProfiles::readsAlike()
{
    RandomProfiles random(m_seed);
    std::vector<ProfileFiles> all;
    for (int i = 0; i < amount; ++i)
        all.push_back(random.next());
    const auto answers = askBotocore(all);
    QCOMPARE(answers.size(), amount);

    std::map<QString, int> needed;
    int same = 0;
    int unexplained = 0;
    for (int i = 0; i < amount; ++i) {
        const auto& files = all[std::size_t(i)];
        const auto read = ours(files);
        if (isSameAsCli(read, answers[i][QStringLiteral("raw")])) {
            ++same;
        } else if (read == answers[i][QStringLiteral("departed")].toObject()) {
            for (const auto& name : answers[i][QStringLiteral("departures")].toArray())
                ++needed[name.toString()];
        } else if (++unexplained <= 3) {
            qWarning("unexplained, pair %d:\n%s\n--\n%s\nours %s\nraw %s\ndeparted %s", i,
                files.config.toPercentEncoding(" []=:#;\"'\n\t/").constData(),
                files.credentials.toPercentEncoding(" []=:#;\"'\n\t/").constData(),
                QJsonDocument(read).toJson(QJsonDocument::Compact).constData(),
                QJsonDocument(answers[i][QStringLiteral("raw")].toObject()).toJson(QJsonDocument::Compact).constData(),
                QJsonDocument(answers[i][QStringLiteral("departed")].toObject())
                    .toJson(QJsonDocument::Compact)
                    .constData());
        }
    }
    qInfo("%d pairs of files: %d as the AWS CLI, %d by a departure, %d unexplained", amount, same,
        amount - same - unexplained, unexplained);
    for (const auto& one : departures) {
        qInfo("%5d %s: %s", needed[QLatin1String(one.name)], one.name, one.reason);
        QVERIFY2(needed[QLatin1String(one.name)] > 0, one.name);
    }
    QCOMPARE(needed.size(), std::size(departures)); // there are no others
    QCOMPARE(unexplained, 0);
    QVERIFY(same > amount / 4); // else the files prove little
}

QTEST_GUILESS_MAIN(TestBotocoreProfiles)
#include "tst_botocore_profiles.moc"
