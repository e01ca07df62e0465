// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/profile_keys.h"
#include "credentials/profile/profile_plan.h"

#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

aws::ProfileSet parsed(const QByteArray& text)
{
    return aws::parseProfileFile(text, aws::ProfileFileKind::Config);
}

/// A plan's start in a few words; what is not there is left out.
struct Words {
    const aws::ProfileProperties& properties;

    QStringList operator()(const credentials::PlannedKeys&) const
    {
        return {QStringLiteral("keys"), credentials::valueOf(properties, "aws_access_key_id")};
    }
    QStringList operator()(const credentials::PlannedNamedSource& named) const
    {
        static const QStringList names {
            QStringLiteral("Environment"), QStringLiteral("Ec2InstanceMetadata"), QStringLiteral("EcsContainer")};
        return {QStringLiteral("named"), names.at(int(named.name))};
    }
    QStringList operator()(const credentials::PlannedWebIdentity& identity) const
    {
        return {QStringLiteral("web"), identity.roleArn, identity.tokenFile, identity.sessionName};
    }
    QStringList operator()(const credentials::SsoSettings& sso) const
    {
        return {QStringLiteral("sso"), sso.session, sso.accountId, sso.roleName, sso.region, sso.startUrl};
    }
    QStringList operator()(const credentials::PlannedLogin& login) const
    {
        return {QStringLiteral("login"), login.session};
    }
    QStringList operator()(const credentials::PlannedProcess& process) const
    {
        return {QStringLiteral("process"), process.command};
    }
};

QString joined(QStringList words)
{
    words.removeAll(QString());
    return words.join(u' ');
}

/// "c: keys AKID > b: role inner > a: role outer external-id session-name"
QString toText(const credentials::ProfilePlan& plan, const aws::ProfileSet& profiles)
{
    const auto start = std::visit(Words {profiles.profiles.at(plan.startProfile)}, plan.start);
    QStringList steps {plan.startProfile + QStringLiteral(": ") + joined(start)};
    for (const auto& role : plan.roles)
        steps << role.profile + QStringLiteral(": ")
                + joined({QStringLiteral("role"), role.roleArn, role.externalId, role.sessionName});
    return steps.join(QStringLiteral(" > "));
}

const QByteArray keys = "aws_access_key_id = AKID\naws_secret_access_key = secret\n";

} // namespace

class TestProfilePlan : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsTheProfiles_data();
    void followsTheProfiles();
    void refuses_data();
    void refuses();
    void startsAsTheCliDoes_data();
    void startsAsTheCliDoes();
    void chainedRolesLastAnHour_data();
    void chainedRolesLastAnHour();
    void keepsTheSettingsOfARole();
};

void TestProfilePlan::followsTheProfiles_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char* name, const QByteArray& config, const char* plan) {
        QTest::newRow(name) << config << QString::fromLatin1(plan);
    };
    const QByteArray role = "[profile a]\nrole_arn = outer\n";
    const QByteArray sso = "sso_region = eu-west-1\nsso_start_url = https://corp.example\n";
    row("keys", "[profile a]\n" + keys, "a: keys AKID");
    row("half a key", "[profile a]\naws_access_key_id = HALF\n", "a: keys HALF");
    row("role", role + "source_profile = b\n[profile b]\n" + keys, "b: keys AKID > a: role outer");
    row("role of a role",
        role + "source_profile = b\n[profile b]\nrole_arn = inner\nsource_profile = c\n[profile c]\n" + keys,
        "c: keys AKID > b: role inner > a: role outer");
    row("what a role is planned",
        role + "source_profile = b\nexternal_id = e-1\nrole_session_name = shift\n[profile b]\n" + keys,
        "b: keys AKID > a: role outer e-1 shift");
    row("role with keys of its own", role + "source_profile = a\n" + keys, "a: keys AKID > a: role outer");
    row("keys of the source before its role",
        role + "source_profile = b\n[profile b]\nrole_arn = inner\nsource_profile = c\n" + keys
            + "[profile c]\naws_access_key_id = OTHER\n",
        "b: keys AKID > a: role outer");
    row("source that is its own source",
        role + "source_profile = b\n[profile b]\nrole_arn = inner\nsource_profile = b\n" + keys,
        "b: keys AKID > a: role outer");
    row("role from default", role + "source_profile = default\n[default]\n" + keys,
        "default: keys AKID > a: role outer");
    row("variables", role + "credential_source = Environment\n", "a: named Environment > a: role outer");
    row("container", role + "credential_source = EcsContainer\n", "a: named EcsContainer > a: role outer");
    row("machine", role + "credential_source = Ec2InstanceMetadata\n", "a: named Ec2InstanceMetadata > a: role outer");
    row("machine of the source",
        role + "source_profile = b\n[profile b]\nrole_arn = inner\ncredential_source = Ec2InstanceMetadata\n",
        "b: named Ec2InstanceMetadata > b: role inner > a: role outer");
    row("web identity", role + "web_identity_token_file = /token\nrole_session_name = shift\n",
        "a: web outer /token shift");
    row("web identity of the source",
        role + "source_profile = b\n[profile b]\nrole_arn = inner\nweb_identity_token_file = /token\n",
        "b: web inner /token > a: role outer");
    row("web identity before its source", role + "web_identity_token_file = /token\nsource_profile = b\n",
        "a: web outer /token");
    row("sso session",
        "[profile a]\nsso_session = corp\nsso_account_id = 1\nsso_role_name = reader\n[sso-session corp]\n" + sso,
        "a: sso corp 1 reader eu-west-1 https://corp.example");
    row("sso without a session", "[profile a]\nsso_account_id = 1\nsso_role_name = reader\n" + sso,
        "a: sso 1 reader eu-west-1 https://corp.example");
    row("sso of the source",
        role + "source_profile = b\n[profile b]\nsso_account_id = 1\nsso_role_name = reader\n" + sso,
        "b: sso 1 reader eu-west-1 https://corp.example > a: role outer");
    row("process of the source", role + "source_profile = b\n[profile b]\ncredential_process = vault --get\n",
        "b: process vault --get > a: role outer");
    row("login", "[profile a]\nlogin_session = arn\n", "a: login arn");
}

void TestProfilePlan::followsTheProfiles()
{
    QFETCH(QByteArray, config);
    QFETCH(QString, plan);
    const auto profiles = parsed(config);
    const auto made = credentials::planFor(profiles, QStringLiteral("a"));
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QCOMPARE(toText(*made, profiles), plan);
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
        Code::Misconfigured, "leads back");
    row("circle of one", role + "source_profile = a\n", Code::Misconfigured, "leads back");
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
    row("spoiled", "[profile a]\nrole_arn\n" + keys, Code::Misconfigured, "line 2");
    row("spoiled source", role + "source_profile = b\n[profile b]\nx\n" + keys, Code::Misconfigured, "line 5");
    row("spoiled session", "[profile a]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nx\n",
        Code::Misconfigured, "line 6");
    row("not there, and a line of nobody", "x\n[profile b]\n", Code::Misconfigured, "line 1");
    row("source not there, and a line of nobody", "x\n" + role + "source_profile = b\n", Code::Misconfigured, "line 1");
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

/// The first role of a person or machine may last longer; one that is taken on as a role already may not.
void TestProfilePlan::chainedRolesLastAnHour_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<int>("seconds");
    QTest::newRow("keys") << keys << 7200;
    QTest::newRow("process") << QByteArray("credential_process = p\n") << 7200;
    QTest::newRow("login") << QByteArray("login_session = l\n") << 7200;
    QTest::newRow("sso") << QByteArray("sso_start_url = https://x\nsso_region = us-east-1\nsso_account_id = 1\n"
                                       "sso_role_name = r\n")
                         << 3600;
    QTest::newRow("web identity") << QByteArray("role_arn = w\nweb_identity_token_file = /t\n") << 3600;
}

void TestProfilePlan::chainedRolesLastAnHour()
{
    QFETCH(QByteArray, source);
    QFETCH(int, seconds);
    const auto plan = credentials::planFor(parsed("[profile a]\nrole_arn = o\nsource_profile = b\n"
                                                  "duration_seconds = 7200\n"
                                                  "[profile b]\nrole_arn = i\nsource_profile = c\n"
                                                  "duration_seconds = 7200\n[profile c]\n"
                                               + source),
        QStringLiteral("a"));
    QVERIFY(plan);
    QCOMPARE(plan->roles.size(), std::size_t(2));
    QCOMPARE(plan->roles.at(0).seconds, std::optional(seconds));
    QCOMPARE(plan->roles.at(1).seconds, std::optional(3600));
}

void TestProfilePlan::keepsTheSettingsOfARole()
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
