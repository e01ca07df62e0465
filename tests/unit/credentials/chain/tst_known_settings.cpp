// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/chain/standard_chain.h"
#include "credentials/profile/issuer_endpoint.h"
#include "credentials/profile/known_settings.h"
#include "credentials/profile/profile_plan.h"
#include "support/fake_clock.h"
#include "support/fake_transport.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace composer;
using credentials::KnownSetting;
using credentials::SettingStanding;

namespace {

using Variables = QMap<QString, QString>;

/// Where a setting can be seen to work. @ is where its line goes, ~ is the home.
struct Scene {
    QByteArray config;
    Variables variables = {};
    QString value;
};

const QByteArray region = "region=eu-west-1\n";
const QByteArray keys = "aws_access_key_id=A\naws_secret_access_key=s\n";
const QByteArray source = "[profile src]\n" + keys;
const QByteArray role = "role_arn=arn:aws:iam::1:role/x\n";
const QByteArray sso = "sso_start_url=https://x\nsso_region=us-east-1\nsso_account_id=111122223333\nsso_role_name=r\n";
const QByteArray corp = "[sso-session corp]\nsso_region=us-east-1\nsso_start_url=https://x\n";

QByteArray without(QByteArray text, const QByteArray& key)
{
    auto lines = text.split('\n');
    lines.removeIf([&key](const QByteArray& line) { return line.startsWith(key + '='); });
    return lines.join('\n');
}

QString text(const char* word)
{
    return QString::fromLatin1(word);
}

/// Of settings in a profile.
QMap<QString, Scene> profileScenes()
{
    const QByteArray head = "[default]\n" + region;
    const auto plain = [&](const char* value) { return Scene {head + keys + "@\n", {}, text(value)}; };
    const auto inRole = [&](const char* value) {
        return Scene {head + role + "source_profile=src\n@\n" + source, {}, text(value)};
    };
    const auto inSso = [&](const char* key, const char* value) {
        return Scene {head + without(sso, key) + "\n@\n", {}, text(value)};
    };
    return {{text("aws_access_key_id"), {head + without(keys, "aws_access_key_id") + "\n@\n", {}, text("A")}},
        {text("aws_secret_access_key"), {head + without(keys, "aws_secret_access_key") + "\n@\n", {}, text("s")}},
        {text("aws_session_token"), plain("token")}, {text("aws_security_token"), plain("token")},
        {text("credential_process"), {head + "@\n", {}, text("/nowhere/tool")}},
        {text("credential_source"), {head + role + "@\n", {}, text("Environment")}},
        {text("source_profile"), {head + role + "@\n" + source, {}, text("src")}},
        {text("role_arn"), {head + "source_profile=src\n@\n" + source, {}, text("arn:aws:iam::1:role/x")}},
        {text("role_session_name"), inRole("shift-1")}, {text("external_id"), inRole("e")},
        {text("mfa_serial"), inRole("m")}, {text("duration_seconds"), inRole("1800")},
        {text("web_identity_token_file"), {head + role + "@\n", {}, text("~/token")}},
        {text("sso_session"), {head + "sso_account_id=111122223333\nsso_role_name=r\n@\n" + corp, {}, text("corp")}},
        {text("sso_account_id"), inSso("sso_account_id", "111122223333")},
        {text("sso_role_name"), inSso("sso_role_name", "r")}, {text("sso_region"), inSso("sso_region", "us-east-1")},
        {text("sso_start_url"), inSso("sso_start_url", "https://x")},
        {text("sso_registration_scopes"),
            {head + "sso_session=corp\nsso_account_id=111122223333\nsso_role_name=r\n" + corp + "@\n", {},
                text("a,b")}},
        {text("login_session"), {head + "@\n", {}, text("x")}},
        {text("region"), {"[default]\n" + keys + "@\n", {}, text("eu-west-1")}},
        {text("endpoint_url"), plain("https://h.example")},
        {text("services"),
            {head + keys + "@\n[services s]\nconnect =\n  endpoint_url = https://h.example\n", {}, text("s")}},
        {text("ignore_configured_endpoint_urls"),
            {head + keys + "endpoint_url=https://h.example\n@\n", {}, text("true")}},
        {text("use_fips_endpoint"), plain("true")}, {text("use_dualstack_endpoint"), plain("true")},
        {text("ca_bundle"), plain("~/authorities.pem")}, {text("max_attempts"), plain("1")},
        {text("retry_mode"), plain("legacy")}};
}

/// Of variables.
QMap<QString, Scene> variableScenes()
{
    const QByteArray config = "[default]\n" + region;
    const Variables ownKeys {{text("AWS_ACCESS_KEY_ID"), text("A")}, {text("AWS_SECRET_ACCESS_KEY"), text("s")}};
    const Variables identity {
        {text("AWS_ROLE_ARN"), text("r")}, {text("AWS_WEB_IDENTITY_TOKEN_FILE"), text("~/token")}};
    const Variables server {{text("AWS_CONTAINER_CREDENTIALS_FULL_URI"), text("http://127.0.0.1:1/x")}};
    const auto without = [](Variables variables, const char* name) {
        variables.remove(text(name));
        return variables;
    };
    const Scene url {config + keys, {}, text("https://h.example")};
    return {{text("AWS_ACCESS_KEY_ID"), {config, without(ownKeys, "AWS_ACCESS_KEY_ID"), text("A")}},
        {text("AWS_SECRET_ACCESS_KEY"), {config, without(ownKeys, "AWS_SECRET_ACCESS_KEY"), text("s")}},
        {text("AWS_SESSION_TOKEN"), {config, ownKeys, text("t")}},
        {text("AWS_SECURITY_TOKEN"), {config, ownKeys, text("t")}},
        {text("AWS_CREDENTIAL_EXPIRATION"), {config, ownKeys, text("2030-01-02T03:04:05Z")}},
        {text("AWS_ROLE_ARN"), {config, without(identity, "AWS_ROLE_ARN"), text("r")}},
        {text("AWS_ROLE_SESSION_NAME"), {config, identity, text("shift-1")}},
        {text("AWS_WEB_IDENTITY_TOKEN_FILE"),
            {config, without(identity, "AWS_WEB_IDENTITY_TOKEN_FILE"), text("~/token")}},
        {text("AWS_LOGIN_CACHE_DIRECTORY"), {config + "login_session=x\n", {}, text("~/login")}},
        {text("AWS_CONTAINER_CREDENTIALS_FULL_URI"), {config, {}, text("http://127.0.0.1:1/x")}},
        {text("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"), {config, {}, text("/x")}},
        {text("AWS_CONTAINER_AUTHORIZATION_TOKEN"), {config, server, text("t")}},
        {text("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"), {config, server, text("~/token")}},
        {text("AWS_PROFILE"), {config + source, {}, text("src")}},
        {text("AWS_DEFAULT_PROFILE"), {config + source, {}, text("src")}},
        {text("AWS_CONFIG_FILE"), {config, {}, text("~/other")}},
        {text("AWS_SHARED_CREDENTIALS_FILE"), {config, {}, text("~/other")}},
        {text("AWS_REGION"), {config, {}, text("us-west-2")}},
        {text("AWS_DEFAULT_REGION"), {config, {}, text("us-west-2")}}, {text("AWS_ENDPOINT_URL"), url},
        {text("AWS_ENDPOINT_URL_CONNECT"), url}, {text("AWS_ENDPOINT_URL_STS"), url},
        {text("AWS_ENDPOINT_URL_SSO"), url}, {text("AWS_ENDPOINT_URL_SSO_OIDC"), url},
        {text("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"),
            {config + keys + "endpoint_url=https://h.example\n", {}, text("true")}},
        {text("AWS_USE_FIPS_ENDPOINT"), {config, {}, text("true")}},
        {text("AWS_USE_DUALSTACK_ENDPOINT"), {config, {}, text("true")}},
        {text("AWS_CA_BUNDLE"), {config, {}, text("~/authorities.pem")}},
        {text("AWS_MAX_ATTEMPTS"), {config, {}, text("1")}}, {text("AWS_RETRY_MODE"), {config, {}, text("legacy")}}};
}

QString wordsOf(const base::Result<aws::Endpoint, credentials::CredentialError>& endpoint)
{
    return endpoint ? QString::fromLatin1(endpoint->url()) : endpoint.error().detail;
}

QString wordsOf(const base::Result<credentials::ProfilePlan, credentials::CredentialError>& plan)
{
    if (!plan)
        return plan.error().detail;
    auto words = QStringLiteral("%1 %2").arg(plan->startProfile).arg(plan->start.index());
    if (const auto* asked = std::get_if<credentials::SsoSettings>(&plan->start))
        words += asked->cacheKey() + asked->region + asked->accountId + asked->roleName + asked->scopes.join(u' ');
    return words + u' ' + QString::number(plan->roles.size());
}

} // namespace

class TestKnownSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eachHasAMeaning_data();
    void eachHasAMeaning();
    void noneIsThereTwice();
    void whatIsNoNewsIsNotReported();
    void urlsOverruleFipsAndDualStack();
    void badValuesAreErrors_data();
    void badValuesAreErrors();

private:
    void write(const QString& name, const QByteArray& content);
    base::Result<credentials::AwsSettings, credentials::AwsSettingsError> load(
        const QByteArray& config, const Variables& variables);
    QString seen(const QByteArray& config, const Variables& variables);
    QString searched(const credentials::AwsSettings& settings);

    std::unique_ptr<QTemporaryDir> m_home;
    QProcessEnvironment m_environment;
};

void TestKnownSettings::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    write(text("token"), "a-token");
    write(text("other"), "[default]\nregion=us-west-1\n[default]\naws_access_key_id=B\naws_secret_access_key=s\n");
    write(text("authorities.pem"), "-----BEGIN CERTIFICATE-----\n");
    const auto session = QCryptographicHash::hash("x", QCryptographicHash::Sha256).toHex();
    write(text("login/") + QString::fromLatin1(session) + text(".json"), "{}");
}

void TestKnownSettings::write(const QString& name, const QByteArray& content)
{
    const auto path = m_home->filePath(name);
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

base::Result<credentials::AwsSettings, credentials::AwsSettingsError> TestKnownSettings::load(
    const QByteArray& config, const Variables& variables)
{
    const auto home = m_home->path();
    write(text(".aws/config"), QByteArray(config).replace("~/", home.toUtf8() + '/'));
    m_environment = QProcessEnvironment();
    m_environment.insert(text("HOME"), home);
    for (auto one = variables.begin(); one != variables.end(); ++one)
        m_environment.insert(one.key(), QString(one.value()).replace(text("~/"), home + u'/'));
    return credentials::loadAwsSettings({}, m_environment);
}

/// What a search sends and finds.
QString TestKnownSettings::searched(const credentials::AwsSettings& settings)
{
    const auto transport = std::make_shared<test::FakeTransport>();
    const auto clock = std::make_shared<test::FakeClock>();
    clock->setAutomatic(true);
    credentials::SourceDependencies dependencies {[transport] { return transport; }, clock};
    dependencies.retries.maximumAttempts = 1;
    const auto chain = credentials::standardChain(settings, m_environment, {}, dependencies);
    const auto found = base::waitFor(chain->resolve({}));
    QStringList words;
    for (const auto& request : transport->requests()) {
        words << QString::fromLatin1(request.endpoint.url() + request.target + ' ' + request.body);
        for (const auto& [name, value] : request.headers)
            words << QString::fromLatin1(name + ':' + value);
    }
    if (!found)
        return words.join(u' ') + found.error().source + found.error().detail;
    const auto& own = found->keys;
    return words.join(u' ') + found->source + QString::fromLatin1(own.accessKeyId)
        + QString::fromLatin1(own.secretAccessKey.reveal())
        + (own.sessionToken ? QString::fromLatin1(own.sessionToken->reveal()) : QString())
        + (found->expires ? text("ends") : QString());
}

/// All that settings can change.
QString TestKnownSettings::seen(const QByteArray& config, const Variables& variables)
{
    using Service = credentials::IssuingService;
    const auto settings = load(config, variables);
    if (!settings)
        return settings.error().path + settings.error().detail;
    QStringList words {settings->profile, settings->region, settings->endpointUrl,
        QString::number(settings->retries.maximumAttempts), QString::number(settings->authorities.size()),
        text(settings->useFips ? "fips" : ""), text(settings->useDualStack ? "dual stack" : "")};
    for (const auto service : {Service::Sts, Service::Sso, Service::SsoOidc})
        words << wordsOf(credentials::issuerEndpoint(service, *settings, settings->region, {}));
    words << wordsOf(credentials::planFor(settings->profiles, settings->profile)) << searched(*settings);
    return words.join(u'|');
}

void TestKnownSettings::eachHasAMeaning_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isVariable");
    QTest::addColumn<int>("row");
    const auto table = credentials::knownSettings();
    for (int i = 0; i < int(table.size()); ++i) {
        const auto& one = table[std::size_t(i)];
        for (const auto* name : {one.key, one.variable}) {
            if (name)
                QTest::newRow(name) << QString::fromLatin1(name) << (name == one.variable) << i;
        }
    }
}

/// An honoured one changes something, where it is set where it counts. The others change nothing, and those of which a
/// person may expect something are said to be there.
void TestKnownSettings::eachHasAMeaning()
{
    QFETCH(QString, name);
    QFETCH(bool, isVariable);
    QFETCH(int, row);
    const auto& known = credentials::knownSettings()[std::size_t(row)];
    const bool isHonoured = known.standing == SettingStanding::Honoured;
    const auto scenes = isVariable ? variableScenes() : profileScenes();
    QCOMPARE(scenes.contains(name), isHonoured); // each of them is shown to work
    const auto scene =
        isHonoured ? scenes[name] : Scene {"[default]\n" + region + keys + "@\n", {}, text("some value")};
    auto with = scene.variables;
    if (isVariable)
        with.insert(name, scene.value);
    const auto line = isVariable ? QByteArray() : (name + u'=' + scene.value).toUtf8();
    const auto before = seen(QByteArray(scene.config).replace("@", ""), scene.variables);
    const auto after = seen(QByteArray(scene.config).replace("@", line), with);
    QVERIFY2((before != after) == isHonoured, qPrintable(before + u'\n' + after));

    const auto settings = load(QByteArray(scene.config).replace("@", line), with);
    if (!settings)
        return;
    const bool isReported = known.standing == SettingStanding::Reported;
    QCOMPARE(settings->notes.size(), std::size_t(isReported ? 1 : 0));
    if (isReported)
        QVERIFY((settings->notes.front() == credentials::SettingNote {name, known.remark}));
}

void TestKnownSettings::noneIsThereTwice()
{
    std::set<QString> names;
    for (const auto& one : credentials::knownSettings()) {
        QVERIFY(one.key || one.variable);
        QCOMPARE(one.standing == SettingStanding::Reported, one.remark != credentials::SettingRemark::None);
        for (const auto* name : {one.key, one.variable})
            QVERIFY2(!name || names.insert(QString::fromLatin1(name)).second, name);
    }
    QVERIFY(names.size() > 100);
}

void TestKnownSettings::whatIsNoNewsIsNotReported()
{
    const auto settings = load(
        "[default]\nregion=a\ndefaults_mode=legacy\nparameter_validation=True\nsts_regional_endpoints=regional\n", {});
    QVERIFY(settings);
    QVERIFY(settings->notes.empty());
    const auto adaptive = load("[default]\nregion=a\nretry_mode=adaptive\n", {});
    QVERIFY(adaptive);
    QCOMPARE(adaptive->retries.maximumAttempts, 3);
    QCOMPARE(adaptive->notes.size(), std::size_t(1));
    QCOMPARE(adaptive->notes.front().remark, credentials::SettingRemark::AdaptiveIsStandard);
}

/// As the AWS CLI does: the host is the one that was asked for, and the person is told.
void TestKnownSettings::urlsOverruleFipsAndDualStack()
{
    using Remark = credentials::SettingRemark;
    const auto settings = load("[default]\nregion=us-east-1\nuse_dualstack_endpoint=true\n",
        {{text("AWS_USE_FIPS_ENDPOINT"), text("true")}, {text("AWS_ENDPOINT_URL"), text("https://h.example")}});
    QVERIFY(settings);
    const auto sts = credentials::issuerEndpoint(credentials::IssuingService::Sts, *settings, settings->region, {});
    QVERIFY(sts);
    QCOMPARE(sts->url(), QByteArray("https://h.example"));
    QCOMPARE(settings->notes.size(), std::size_t(2));
    QVERIFY((settings->notes.at(0) == credentials::SettingNote {text("AWS_USE_FIPS_ENDPOINT"), Remark::FipsOfUrl}));
    QVERIFY(
        (settings->notes.at(1) == credentials::SettingNote {text("use_dualstack_endpoint"), Remark::DualStackOfUrl}));
}

void TestKnownSettings::badValuesAreErrors_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* variable, const char* value) {
        QTest::addRow("%s %s", variable, value) << text(variable) << text(value);
    };
    for (const char* value : {"0", "-1", "three", "1.5", "99999999999"})
        row("AWS_MAX_ATTEMPTS", value);
    row("AWS_RETRY_MODE", "often");
    row("AWS_CA_BUNDLE", "~/nowhere.pem");
    row("AWS_CA_BUNDLE", "~/token"); // no certificate in it
    row("AWS_CA_BUNDLE", "~/login"); // a folder
}

void TestKnownSettings::badValuesAreErrors()
{
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const auto settings = load("[default]\n" + region, {{variable, value}});
    QVERIFY(!settings);
    QCOMPARE(settings.error().code, credentials::AwsSettingsError::Code::BadValue);
    QCOMPARE(settings.error().path, variable);
}

QTEST_GUILESS_MAIN(TestKnownSettings)
#include "tst_known_settings.moc"
