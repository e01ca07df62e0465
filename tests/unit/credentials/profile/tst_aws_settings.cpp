// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/aws_settings.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <sys/stat.h>

using namespace composer;
using Code = credentials::AwsSettingsError::Code;

namespace {

const QByteArray fullConfig = R"(
[default]
region = default-region
[profile work]
region = work-region
endpoint_url = https://profile.example
[profile services]
services = mine
endpoint_url = https://profile.example
[profile elsewhere]
services = other
endpoint_url = https://profile.example
[profile missing-services]
services = nowhere
[profile flags]
use_fips_endpoint = true
use_dualstack_endpoint = TRUE
[profile ignoring]
ignore_configured_endpoint_urls = true
endpoint_url = https://profile.example
[profile bad]
use_fips_endpoint = perhaps
[services mine]
connect =
  endpoint_url = https://service.example
s3 =
  endpoint_url = https://s3.example
[services other]
s3 =
  endpoint_url = https://s3.example
)";

} // namespace

class TestAwsSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingAtAll();
    void region_data();
    void region();
    void profile_data();
    void profile();
    void endpoint_data();
    void endpoint();
    void flags_data();
    void flags();
    void missingServicesSection();
    void locations_data();
    void locations();
    void filesAreOnlyRead();
    void faultyFiles_data();
    void faultyFiles();
    void aFaultIsOfItsProfileAlone();
    void whatIsNoFileIsNotThere_data();
    void whatIsNoFileIsNotThere();
    void nothingFailsForAFileThatNobodyNeeds_data();
    void nothingFailsForAFileThatNobodyNeeds();
    void faultyServicesSection();
    void largeFiles();

private:
    void put(const QString& name, const QByteArray& content);
    auto load(const credentials::AwsChoice& choice = {}) { return credentials::loadAwsSettings(choice, m_environment); }

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
};

void TestAwsSettings::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_environment = QProcessEnvironment();
    m_environment.insert(QStringLiteral("HOME"), m_home->path());
}

void TestAwsSettings::put(const QString& name, const QByteArray& content)
{
    const auto path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void TestAwsSettings::nothingAtAll()
{
    const auto settings = load();
    QVERIFY(settings);
    QCOMPARE(settings->profile, QStringLiteral("default"));
    QVERIFY(!settings->profileNamed);
    QVERIFY(settings->region.isEmpty());
    QVERIFY(settings->endpointUrl.isEmpty());
    QVERIFY(!settings->useFips && !settings->useDualStack);
    QCOMPARE(settings->configPath, m_home->filePath(QStringLiteral(".aws/config")));
    m_environment.remove(QStringLiteral("HOME"));
    QVERIFY(load());
}

void TestAwsSettings::region_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("oldVariable");
    QTest::addColumn<QString>("profileName");
    QTest::addColumn<QString>("expected");
    const QString none;
    const auto text = [](const char* word) { return QString::fromLatin1(word); };
    QTest::newRow("given") << text("a") << text("b") << text("c") << text("work") << text("a");
    QTest::newRow("AWS_REGION") << none << text("b") << text("c") << text("work") << text("b");
    QTest::newRow("AWS_DEFAULT_REGION") << none << none << text("c") << text("work") << text("c");
    QTest::newRow("profile") << none << none << none << text("work") << text("work-region");
    QTest::newRow("default profile") << none << none << none << none << text("default-region");
    QTest::newRow("profile without one inherits none") << none << none << none << text("flags") << none;
}

void TestAwsSettings::region()
{
    QFETCH(QString, given);
    QFETCH(QString, variable);
    QFETCH(QString, oldVariable);
    QFETCH(QString, profileName);
    QFETCH(QString, expected);
    put(QStringLiteral(".aws/config"), fullConfig);
    m_environment.insert(QStringLiteral("AWS_REGION"), variable);
    m_environment.insert(QStringLiteral("AWS_DEFAULT_REGION"), oldVariable);
    const auto settings = load({profileName, given, {}});
    QVERIFY(settings);
    QCOMPARE(settings->region, expected);
}

void TestAwsSettings::profile_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("oldVariable");
    QTest::addColumn<QString>("expected"); // empty: not found
    const QString none;
    const auto text = [](const char* word) { return QString::fromLatin1(word); };
    QTest::newRow("given") << text("work") << text("flags") << none << text("work");
    QTest::newRow("AWS_PROFILE") << none << text("flags") << text("work") << text("flags");
    QTest::newRow("AWS_DEFAULT_PROFILE") << none << none << text("work") << text("work");
    QTest::newRow("none") << none << none << none << text("default");
    QTest::newRow("given, unknown") << text("absent") << none << none << none;
    QTest::newRow("variable, unknown") << none << text("absent") << none << none;
}

void TestAwsSettings::profile()
{
    QFETCH(QString, given);
    QFETCH(QString, variable);
    QFETCH(QString, oldVariable);
    QFETCH(QString, expected);
    put(QStringLiteral(".aws/config"), fullConfig);
    m_environment.insert(QStringLiteral("AWS_PROFILE"), variable);
    m_environment.insert(QStringLiteral("AWS_DEFAULT_PROFILE"), oldVariable);
    const auto settings = load({given, {}, {}});
    QCOMPARE(settings.hasValue(), !expected.isEmpty());
    if (settings) {
        QCOMPARE(settings->profile, expected);
        QCOMPARE(settings->profileNamed, !given.isEmpty());
    } else {
        QCOMPARE(settings.error().code, Code::ProfileNotFound);
        QCOMPARE(settings.error().detail, QStringLiteral("absent"));
    }
}

void TestAwsSettings::endpoint_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("ofService");
    QTest::addColumn<QString>("general");
    QTest::addColumn<QString>("ignore");
    QTest::addColumn<QString>("profileName");
    QTest::addColumn<QString>("expected");
    const QString none;
    const auto text = [](const char* word) { return QString::fromLatin1(word); };
    const auto fromProfile = text("https://profile.example");
    QTest::newRow("given") << text("g") << text("s") << text("e") << none << text("services") << text("g");
    QTest::newRow("of the service") << none << text("s") << text("e") << none << text("services") << text("s");
    QTest::newRow("general") << none << none << text("e") << none << text("services") << text("e");
    QTest::newRow("services section") << none << none << none << none << text("services")
                                      << text("https://service.example");
    QTest::newRow("section without connect") << none << none << none << none << text("elsewhere") << fromProfile;
    QTest::newRow("profile") << none << none << none << none << text("work") << fromProfile;
    QTest::newRow("none") << none << none << none << none << none << none;
    QTest::newRow("ignored") << none << text("s") << text("e") << text("true") << text("services") << none;
    QTest::newRow("ignored but given") << text("g") << text("s") << none << text("true") << text("work") << text("g");
    QTest::newRow("not ignored") << none << text("s") << none << text("False") << text("work") << text("s");
    QTest::newRow("ignored by the profile") << none << none << none << none << text("ignoring") << none;
    QTest::newRow("variable over profile") << none << none << none << text("false") << text("ignoring") << fromProfile;
}

void TestAwsSettings::endpoint()
{
    QFETCH(QString, given);
    QFETCH(QString, ofService);
    QFETCH(QString, general);
    QFETCH(QString, ignore);
    QFETCH(QString, profileName);
    QFETCH(QString, expected);
    put(QStringLiteral(".aws/config"), fullConfig);
    m_environment.insert(QStringLiteral("AWS_ENDPOINT_URL_CONNECT"), ofService);
    m_environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), general);
    m_environment.insert(QStringLiteral("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"), ignore);
    const auto settings = load({profileName, {}, given});
    QVERIFY(settings);
    QCOMPARE(settings->endpointUrl, expected);
}

void TestAwsSettings::flags_data()
{
    QTest::addColumn<QString>("profileName");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<int>("fips"); // -1: refused
    const auto text = [](const char* word) { return QString::fromLatin1(word); };
    QTest::newRow("none") << QString() << QString() << 0;
    QTest::newRow("variable") << QString() << text("true") << 1;
    QTest::newRow("profile") << text("flags") << QString() << 1;
    QTest::newRow("variable over profile") << text("flags") << text("false") << 0;
    QTest::newRow("bad variable") << QString() << text("1") << -1;
    QTest::newRow("bad profile") << text("bad") << QString() << -1;
}

void TestAwsSettings::flags()
{
    QFETCH(QString, profileName);
    QFETCH(QString, variable);
    QFETCH(int, fips);
    put(QStringLiteral(".aws/config"), fullConfig);
    m_environment.insert(QStringLiteral("AWS_USE_FIPS_ENDPOINT"), variable);
    const auto settings = load({profileName, {}, {}});
    QCOMPARE(settings.hasValue(), fips >= 0);
    if (!settings) {
        QCOMPARE(settings.error().code, Code::BadValue);
        QVERIFY(settings.error().path.contains(QLatin1String("fips"), Qt::CaseInsensitive));
        return;
    }
    QCOMPARE(settings->useFips, fips == 1);
    QCOMPARE(settings->useDualStack, profileName == QLatin1String("flags"));
}

void TestAwsSettings::missingServicesSection()
{
    put(QStringLiteral(".aws/config"), fullConfig);
    const auto settings = load({QStringLiteral("missing-services"), {}, {}});
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, Code::BadValue);
    QVERIFY(settings.error().detail.contains(QLatin1String("nowhere")));
}

void TestAwsSettings::locations_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("path"); // below HOME, or absolute
    QTest::newRow("standard") << QString() << QStringLiteral(".aws/config");
    QTest::newRow("tilde") << QStringLiteral("~/my config") << QStringLiteral("my config");
    QTest::newRow("variable") << QStringLiteral("$HOME/c") << QStringLiteral("c");
    QTest::newRow("braces") << QStringLiteral("${HOME}/${NAME}.conf") << QStringLiteral("n.conf");
    QTest::newRow("unknown variable") << QStringLiteral("~/$ABSENT") << QStringLiteral("$ABSENT");
    QTest::newRow("absolute") << QStringLiteral("/nowhere/config") << QStringLiteral("/nowhere/config");
    QTest::newRow("tilde inside") << QStringLiteral("/nowhere/~/config") << QStringLiteral("/nowhere/~/config");
}

void TestAwsSettings::locations()
{
    QFETCH(QString, variable);
    QFETCH(QString, path);
    m_environment.insert(QStringLiteral("AWS_CONFIG_FILE"), variable);
    m_environment.insert(QStringLiteral("NAME"), QStringLiteral("n"));
    const bool absolute = path.startsWith(QLatin1Char('/'));
    if (!absolute)
        put(path, "[default]\nregion = found\n");
    const auto settings = load();
    QVERIFY(settings);
    QCOMPARE(settings->configPath, absolute ? path : m_home->filePath(path));
    QCOMPARE(settings->region, absolute ? QString() : QStringLiteral("found"));
}

void TestAwsSettings::filesAreOnlyRead()
{
    const auto facts = [this](const char* name) {
        struct stat found = {};
        ::stat(QFile::encodeName(m_home->filePath(QLatin1String(name))).constData(), &found);
        return QList<qint64> {static_cast<qint64>(found.st_ino), found.st_size, found.st_mode, found.st_mtim.tv_sec,
            found.st_mtim.tv_nsec, found.st_ctim.tv_sec, found.st_ctim.tv_nsec};
    };
    put(QStringLiteral(".aws/config"), fullConfig);
    put(QStringLiteral(".aws/credentials"), "[default]\naws_access_key_id = A\n");
    const auto config = facts(".aws/config");
    const auto credentialsFile = facts(".aws/credentials");
    const auto folder = facts(".aws");
    QVERIFY(load());
    QCOMPARE(facts(".aws/config"), config);
    QCOMPARE(facts(".aws/credentials"), credentialsFile);
    QCOMPARE(facts(".aws"), folder); // nothing was made beside them
}

void TestAwsSettings::faultyFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("more than 16 MiB") << QByteArray("# comment\n").repeated(1'700'000) << Code::FileUnreadable << 0;
    QTest::newRow("no setting") << QByteArray("[default]\nregion = a\nsecret words\n") << Code::FileMalformed << 3;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0d\0", 6) << Code::FileMalformed << 1;
}

/// The region must come from the profile, whose section cannot be trusted, or may be in what was not read.
void TestAwsSettings::faultyFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(Code, code);
    QFETCH(int, line);
    for (const auto* name : {"config", "credentials"}) {
        init();
        const auto path = QLatin1String(".aws/") + QLatin1String(name);
        put(path, content);
        const auto settings = load();
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, code);
        QCOMPARE(settings.error().path, m_home->filePath(path));
        QCOMPARE(settings.error().line, line);
        QVERIFY(!settings.error().detail.contains(QLatin1String("secret words")));
    }
}

void TestAwsSettings::aFaultIsOfItsProfileAlone()
{
    put(QStringLiteral(".aws/config"),
        "[profile old]\n  region = us-west-2\n  stray words\n[profile work]\nregion = eu-west-1\n");
    const auto work = load({QStringLiteral("work"), {}, {}});
    QVERIFY(work);
    QCOMPARE(work->region, QStringLiteral("eu-west-1"));
    const auto old = load({QStringLiteral("old"), {}, {}});
    QVERIFY(!old);
    QCOMPARE(old.error().code, Code::FileMalformed);
    QCOMPARE(old.error().line, 3);
    QCOMPARE(load({QStringLiteral("gone"), {}, {}}).error().code, Code::ProfileNotFound);
}

void TestAwsSettings::whatIsNoFileIsNotThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("null device") << QStringLiteral("/dev/null");
    QTest::newRow("folder") << QStringLiteral("~/folder");
    QTest::newRow("pipe") << QStringLiteral("~/pipe");
    QTest::newRow("below a file") << QStringLiteral("~/file/config");
}

void TestAwsSettings::whatIsNoFileIsNotThere()
{
    QFETCH(QString, path);
    QVERIFY(QDir().mkpath(m_home->filePath(QStringLiteral("folder"))));
    QCOMPARE(::mkfifo(QFile::encodeName(m_home->filePath(QStringLiteral("pipe"))).constData(), 0600), 0);
    put(QStringLiteral("file"), "x");
    m_environment.insert(QStringLiteral("AWS_CONFIG_FILE"), path);
    m_environment.insert(QStringLiteral("AWS_SHARED_CREDENTIALS_FILE"), path);
    const auto settings = load();
    QVERIFY(settings);
    QVERIFY(settings->profiles == aws::ProfileSet());
    const bool isSomething = !path.startsWith(QLatin1String("~/file"));
    QCOMPARE(settings->countedAsAbsent.size(), isSomething ? 2 : 0);
}

void TestAwsSettings::nothingFailsForAFileThatNobodyNeeds_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::newRow("stray line") << QByteArray("stray\n");
    QTest::newRow("spoiled default") << QByteArray("[default]\nstray\n");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe[\0d\0", 6);
    QTest::newRow("too large") << QByteArray("# comment\n").repeated(1'700'000);
    QTest::newRow("no services") << QByteArray("[default]\nservices = gone\n");
    QTest::newRow("spoiled services") << QByteArray("[default]\nservices = s\n[services s]\nstray\n");
}

void TestAwsSettings::nothingFailsForAFileThatNobodyNeeds()
{
    QFETCH(QByteArray, config);
    put(QStringLiteral(".aws/config"), config);
    const auto given = load({{}, QStringLiteral("eu-west-1"), QStringLiteral("https://h.example")});
    QVERIFY(given);
    QCOMPARE(given->region, QStringLiteral("eu-west-1"));
    QCOMPARE(given->endpointUrl, QStringLiteral("https://h.example"));
    m_environment.insert(QStringLiteral("AWS_REGION"), QStringLiteral("us-west-2"));
    m_environment.insert(QStringLiteral("AWS_ENDPOINT_URL"), QStringLiteral("https://v.example"));
    const auto variables = load();
    QVERIFY(variables);
    QCOMPARE(variables->region, QStringLiteral("us-west-2"));
    QCOMPARE(variables->endpointUrl, QStringLiteral("https://v.example"));
}

/// Whoever needs the URL is told; who has it from a variable is not.
void TestAwsSettings::faultyServicesSection()
{
    put(QStringLiteral(".aws/config"), "[default]\nregion = a\nservices = s\n[services s]\nstray\n");
    const auto settings = load();
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, Code::FileMalformed);
    QCOMPARE(settings.error().line, 5);
    m_environment.insert(QStringLiteral("AWS_ENDPOINT_URL_CONNECT"), QStringLiteral("https://v.example"));
    const auto withUrl = load();
    QVERIFY(withUrl);
    QCOMPARE(withUrl->otherEndpointErrors.at(QStringLiteral("sts")).line, 5);
}

void TestAwsSettings::largeFiles()
{
    QByteArray config;
    for (int i = 0; config.size() < 15 * 1024 * 1024; ++i)
        config += "[profile p" + QByteArray::number(i) + "]\nsso_session = corp\nregion = eu-west-1\n"
            + QByteArray(4'000, '#') + '\n';
    put(QStringLiteral(".aws/config"), config + "[profile last]\nregion = us-west-2\n");
    const auto settings = load({QStringLiteral("last"), {}, {}});
    QVERIFY(settings);
    QCOMPARE(settings->region, QStringLiteral("us-west-2"));
}

QTEST_GUILESS_MAIN(TestAwsSettings)
#include "tst_aws_settings.moc"
