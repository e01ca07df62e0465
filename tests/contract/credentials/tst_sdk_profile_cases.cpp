// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <set>

using namespace composer::aws;

namespace {

/// Cases that we answer in another way, because the AWS CLI reads what the specification refuses or leaves out.
const std::map<QString, const char*> departures = {
    {QStringLiteral("Profile names support alphanumeric characters and - / . % @ _ : +"), "any name is one"},
    {QStringLiteral("Invalid profile names are ignored."), "a credentials file's name may have blanks"},
    {QStringLiteral("Credentials profiles with prefix are ignored."), "there the prefix is a part of the name"},
    {QStringLiteral("profile name with extra whitespace in credentials"), "there the prefix is a part of the name"},
    {QStringLiteral("Property definitions must contain an equals sign."), "a colon separates as well"},
    {QStringLiteral("Continuations cannot be used outside of a property."), "it is a setting, here without a sign"},
    {QStringLiteral("Continuations reset with profile definitions."), "it is a setting, here without a sign"},
    {QStringLiteral("Invalid continuation"), "it is a setting, here without a sign"},
    {QStringLiteral("Sub-property definitions cannot have an empty name."), "it is left out"},
};

std::map<QString, ProfileProperties> sectionsOf(const QJsonValue& json)
{
    std::map<QString, ProfileProperties> sections;
    const auto all = json.toObject();
    for (auto section = all.begin(); section != all.end(); ++section) {
        auto& properties = sections[section.key()];
        const auto settings = section.value().toObject();
        for (auto one = settings.begin(); one != settings.end(); ++one)
            properties[one.key()] = one.value().toString();
    }
    return sections;
}

bool holdsFault(const ProfileSet& set, const QString& words)
{
    for (const auto* faults : {&set.profileFaults, &set.ssoSessionFaults, &set.servicesFaults}) {
        for (const auto& [name, fault] : *faults)
            if (fault.message.contains(words))
                return true;
    }
    return !set.otherFaults.empty() && set.otherFaults.front().message.contains(words);
}

bool isAnswered(const QJsonObject& input, const QJsonObject& output)
{
    const auto read = [&input](const char* file, ProfileFileKind kind) {
        return parseProfileFile(input[QLatin1String(file)].toString().toUtf8(), kind);
    };
    const auto set = mergeProfiles(
        read("configFile", ProfileFileKind::Config), read("credentialsFile", ProfileFileKind::Credentials));
    if (const auto words = output[QLatin1String("errorContaining")].toString(); !words.isEmpty())
        return holdsFault(set, words);
    const auto expected = output[QLatin1String("config")];
    return set.profileFaults.empty() && set.otherFaults.empty()
        && set.profiles == sectionsOf(expected[QLatin1String("profiles")])
        && set.ssoSessions == sectionsOf(expected[QLatin1String("sso_sessions")]);
}

} // namespace

/// The test cases that the AWS SDKs share. They are no part of this repository: COMPOSER_SDK_PROFILE_CASES names the
/// file, profile-parser-tests.json.
class TestSdkProfileCases : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersAsTheSdks();
};

void TestSdkProfileCases::answersAsTheSdks()
{
    const auto path = qEnvironmentVariable("COMPOSER_SDK_PROFILE_CASES");
    if (path.isEmpty())
        QSKIP("COMPOSER_SDK_PROFILE_CASES does not name the SDKs' cases");
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const auto cases = QJsonDocument::fromJson(file.readAll())[QLatin1String("tests")].toArray();
    QVERIFY(cases.size() > 50);
    std::set<QString> different;
    for (const auto& one : cases) {
        const auto name = one[QLatin1String("name")].toString();
        const bool answered =
            isAnswered(one[QLatin1String("input")].toObject(), one[QLatin1String("output")].toObject());
        QVERIFY2(answered || departures.contains(name), qPrintable(name));
        if (!answered)
            different.insert(name);
    }
    qInfo("%d cases, %d of them answered in another way", int(cases.size()), int(different.size()));
    QCOMPARE(different.size(), departures.size()); // each is still one
}

QTEST_APPLESS_MAIN(TestSdkProfileCases)
#include "tst_sdk_profile_cases.moc"
