// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/profile_keys.h"
#include "credentials/profile/profile_plan.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

aws::ProfileSet parsed(const QByteArray& text)
{
    return *aws::parseProfileFile(text, aws::ProfileFileKind::Config);
}

void put(QJsonObject& object, const char* name, const QString& text)
{
    if (!text.isEmpty())
        object.insert(QLatin1String(name), text);
}

/// A plan in the words of the shared cases.
struct Words {
    const aws::ProfileProperties& properties;

    QJsonObject operator()(const credentials::PlannedKeys&) const
    {
        return {{QStringLiteral("AccessKey"),
            QJsonObject {{QStringLiteral("access_key_id"), credentials::valueOf(properties, "aws_access_key_id")},
                {QStringLiteral("secret_access_key"), credentials::valueOf(properties, "aws_secret_access_key")}}}};
    }
    QJsonObject operator()(const credentials::PlannedNamedSource& named) const
    {
        static const QStringList names {
            QStringLiteral("Environment"), QStringLiteral("Ec2InstanceMetadata"), QStringLiteral("EcsContainer")};
        return {{QStringLiteral("NamedSource"), names.at(int(named.name))}};
    }
    QJsonObject operator()(const credentials::PlannedWebIdentity& identity) const
    {
        QJsonObject told;
        put(told, "role_arn", identity.roleArn);
        put(told, "web_identity_token_file", identity.tokenFile);
        put(told, "role_session_name", identity.sessionName);
        return {{QStringLiteral("WebIdentityToken"), told}};
    }
    QJsonObject operator()(const credentials::SsoSettings& sso) const
    {
        QJsonObject told;
        put(told, "sso_session", sso.session);
        put(told, "sso_account_id", sso.accountId);
        put(told, "sso_role_name", sso.roleName);
        put(told, "sso_region", sso.region);
        put(told, "sso_start_url", sso.startUrl);
        return {{QStringLiteral("Sso"), told}};
    }
    QJsonObject operator()(const credentials::PlannedLogin&) const { return {}; }
    QJsonObject operator()(const credentials::PlannedProcess& process) const
    {
        return {{QStringLiteral("CredentialProcess"), process.command}};
    }
};

QJsonArray chainOf(const credentials::ProfilePlan& plan, const aws::ProfileSet& profiles)
{
    QJsonArray chain {std::visit(Words {profiles.profiles.at(plan.startProfile)}, plan.start)};
    for (const auto& role : plan.roles) {
        QJsonObject told;
        put(told, "role_arn", role.roleArn);
        put(told, "external_id", role.externalId);
        put(told, "role_session_name", role.sessionName);
        chain.append(QJsonObject {{QStringLiteral("AssumeRole"), told}});
    }
    return chain;
}

std::map<QString, aws::ProfileProperties> sectionsOf(const QJsonObject& object)
{
    std::map<QString, aws::ProfileProperties> sections;
    for (auto section = object.begin(); section != object.end(); ++section) {
        auto& properties = sections[section.key()];
        const auto values = section->toObject();
        for (auto value = values.begin(); value != values.end(); ++value)
            properties[value.key()] = value->toString();
    }
    return sections;
}

const QByteArray keys = "aws_access_key_id = AKID\naws_secret_access_key = secret\n";

} // namespace

class TestProfilePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharedCases_data();
    void sharedCases();
    void refuses_data();
    void refuses();
    void startsAsTheCliDoes_data();
    void startsAsTheCliDoes();
    void chainedRolesLastAnHour();
    void keepsWhatARoleIsTold();
};

void TestProfilePlan::sharedCases_data()
{
    QFile file(QStringLiteral(COMPOSER_SOURCE_DIR "/../shared/service/aws-config/assume-role-tests.json"));
    if (!file.open(QFile::ReadOnly))
        QSKIP("the assume role cases of awslabs/smithy-rs (assume-role-tests.json) are not there");
    QTest::addColumn<QJsonObject>("input");
    QTest::addColumn<QJsonObject>("output");
    const auto cases = QJsonDocument::fromJson(file.readAll()).array();
    QCOMPARE(cases.size(), 28);
    int number = 0;
    for (const auto& each : cases) {
        const auto one = each.toObject();
        QTest::addRow("%d %s", ++number, qPrintable(one.value(QStringLiteral("docs")).toString()))
            << one.value(QStringLiteral("input")).toObject() << one.value(QStringLiteral("output")).toObject();
    }
}

void TestProfilePlan::sharedCases()
{
    QFETCH(QJsonObject, input);
    QFETCH(QJsonObject, output);
    aws::ProfileSet profiles;
    profiles.profiles = sectionsOf(input.value(QStringLiteral("profiles")).toObject());
    profiles.ssoSessions = sectionsOf(input.value(QStringLiteral("sso_sessions")).toObject());
    const auto plan = credentials::planFor(profiles, input.value(QStringLiteral("selected_profile")).toString());
    const auto expected = output.value(QStringLiteral("ProfileChain"));
    if (expected.isUndefined()) {
        // Half a key is told by whoever reads the keys, which the plan does not.
        const bool isHalf = plan && std::holds_alternative<credentials::PlannedKeys>(plan->start)
            && !credentials::staticKeysOf(profiles.profiles.at(plan->startProfile), {});
        QVERIFY(!plan || isHalf);
        return;
    }
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QCOMPARE(chainOf(*plan, profiles), expected.toArray());
}

void TestProfilePlan::refuses_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("named"); // part of the detail
    const QByteArray role = "[profile a]\nrole_arn = r\n";
    const auto row = [](const char* name, const QByteArray& config, Code code, const char* named) {
        QTest::newRow(name) << config << code << QString::fromLatin1(named);
    };
    row("nothing", "[profile a]\nregion = x\n", Code::NotConfigured, "no credentials");
    row("not there", "[profile b]\n", Code::NotConfigured, "no such profile");
    row("circle of three",
        role
            + "source_profile = b\n[profile b]\nrole_arn = r\nsource_profile = c\n[profile c]\nrole_arn = r\n"
              "source_profile = b\n",
        Code::Misconfigured, "circle");
    row("circle of one", role + "source_profile = a\n", Code::Misconfigured, "circle");
    row("no source", role, Code::Misconfigured, "source_profile");
    row("two sources", role + "source_profile = b\ncredential_source = Environment\n[profile b]\n" + keys,
        Code::Misconfigured, "both");
    row("unknown named source", role + "credential_source = Elsewhere\n", Code::Misconfigured, "Environment");
    row("source not there", role + "source_profile = b\n", Code::Misconfigured, "source_profile b");
    row("source without credentials", role + "source_profile = b\n[profile b]\nregion = x\n", Code::Misconfigured,
        "source_profile b");
    row("too short", role + "source_profile = b\nduration_seconds = 899\n[profile b]\n" + keys, Code::Misconfigured,
        "duration_seconds");
    row("too long", role + "source_profile = b\nduration_seconds = 43201\n[profile b]\n" + keys, Code::Misconfigured,
        "duration_seconds");
    row("no number", role + "source_profile = b\nduration_seconds = 1h\n[profile b]\n" + keys, Code::Misconfigured,
        "duration_seconds");
    row("session name", role + "source_profile = b\nrole_session_name = two words\n[profile b]\n" + keys,
        Code::Misconfigured, "role_session_name");
    row("web identity without role", "[profile a]\nweb_identity_token_file = /t\n", Code::Incomplete, "role_arn");
    row("legacy without region", "[profile a]\nsso_start_url = https://x\nsso_account_id = 1\nsso_role_name = r\n",
        Code::Incomplete, "sso_region");
    row("other region in the session",
        "[profile a]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\nsso_region = eu-west-1\n"
        "[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://x\n",
        Code::Misconfigured, "sso_region");
}

void TestProfilePlan::refuses()
{
    QFETCH(QByteArray, config);
    QFETCH(Code, code);
    QFETCH(QString, named);
    const auto plan = credentials::planFor(parsed(config), QStringLiteral("a"));
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, code);
    QVERIFY2(plan.error().detail.contains(named), qPrintable(plan.error().detail));
    QVERIFY(plan.error().source.startsWith(QStringLiteral("profile ")));
}

void TestProfilePlan::startsAsTheCliDoes_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<int>("start"); // index in PlannedStart
    const QByteArray head = "[profile a]\n";
    const QByteArray sso = "sso_start_url = https://x\nsso_region = us-east-1\nsso_account_id = 1\nsso_role_name = r\n";
    QTest::newRow("keys") << head + keys << 0;
    QTest::newRow("process before keys of the config file") << head + keys + "credential_process = p\n" << 5;
    QTest::newRow("login before keys of the config file") << head + keys + "login_session = l\n" << 4;
    QTest::newRow("web identity before keys") << head + keys + "role_arn = r\nweb_identity_token_file = /t\n" << 2;
    QTest::newRow("sso before keys") << head + keys + sso << 3;
    QTest::newRow("login before process") << head + "login_session = l\ncredential_process = p\n" << 4;
    QTest::newRow("process") << head + "credential_process = p\n" << 5;
    const QByteArray role = head + "role_arn = r\nsource_profile = b\n[profile b]\n";
    QTest::newRow("role from keys before sso") << role + keys + sso << 0;
    QTest::newRow("role from sso") << role + sso << 3;
    QTest::newRow("role from keys before process") << role + keys + "credential_process = p\n" << 0;
    QTest::newRow("role from its own keys before process")
        << head + keys + "role_arn = r\nsource_profile = a\ncredential_process = p\n"
        << 0;
    QTest::newRow("role from process") << role + "credential_process = p\n" << 5;
    QTest::newRow("role from login") << role + "login_session = l\n" << 4;
}

void TestProfilePlan::startsAsTheCliDoes()
{
    QFETCH(QByteArray, config);
    const auto plan = credentials::planFor(parsed(config), QStringLiteral("a"));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QTEST(int(plan->start.index()), "start");
}

void TestProfilePlan::chainedRolesLastAnHour()
{
    const auto plan = credentials::planFor(parsed("[profile a]\nrole_arn = o\nsource_profile = b\n"
                                                  "duration_seconds = 7200\n"
                                                  "[profile b]\nrole_arn = i\nsource_profile = c\n"
                                                  "duration_seconds = 7200\n[profile c]\n"
                                               + keys),
        QStringLiteral("a"));
    QVERIFY(plan);
    QCOMPARE(plan->roles.size(), std::size_t(2));
    QCOMPARE(plan->roles.at(0).seconds, std::optional(7200));
    QCOMPARE(plan->roles.at(1).seconds, std::optional(3600));
}

void TestProfilePlan::keepsWhatARoleIsTold()
{
    const auto plan = credentials::planFor(parsed("[profile a]\nrole_arn = o\nsource_profile = b\nexternal_id = e\n"
                                                  "mfa_serial = m\nrole_session_name = shift-1\n[profile b]\n"
                                               + keys),
        QStringLiteral("a"));
    QVERIFY(plan);
    const auto& role = plan->roles.at(0);
    QCOMPARE(role.profile, QStringLiteral("a"));
    QCOMPARE(role.externalId, QStringLiteral("e"));
    QCOMPARE(role.mfaSerial, QStringLiteral("m"));
    QCOMPARE(role.sessionName, QStringLiteral("shift-1"));
    QCOMPARE(plan->startProfile, QStringLiteral("b"));
}

QTEST_APPLESS_MAIN(TestProfilePlan)
#include "tst_profile_plan.moc"
