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
    QTest::addColumn<QByteArray>("content"); // null: a folder in its place
    QTest::addColumn<Code>("code");
    QTest::addColumn<int>("line");
    QTest::newRow("folder") << QByteArray() << Code::FileUnreadable << 0;
    QTest::newRow("1 MiB and more") << QByteArray("# comment\n").repeated(110'000) << Code::FileUnreadable << 0;
    QTest::newRow("no setting") << QByteArray("[default]\nregion = a\nsecret words\n") << Code::FileMalformed << 3;
}

void TestAwsSettings::faultyFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(Code, code);
    QFETCH(int, line);
    for (const auto* name : {"config", "credentials"}) {
        init();
        const auto path = QLatin1String(".aws/") + QLatin1String(name);
        if (content.isNull())
            QVERIFY(QDir().mkpath(m_home->filePath(path)));
        else
            put(path, content);
        const auto settings = load();
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, code);
        QCOMPARE(settings.error().path, m_home->filePath(path));
        QCOMPARE(settings.error().line, line);
        QVERIFY(!settings.error().detail.contains(QLatin1String("secret words")));
    }
}

QTEST_GUILESS_MAIN(TestAwsSettings)
#include "tst_aws_settings.moc"
