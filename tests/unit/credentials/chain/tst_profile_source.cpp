// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "credentials/chain/profile_source.h"
#include "support/fake_clock.h"

#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

aws::ProfileSet parsed(const QByteArray& text, aws::ProfileFileKind kind)
{
    return aws::parseProfileFile(text, kind);
}

credentials::ProfileSource sourceOf(
    const QByteArray& config, const QByteArray& credentialsFile = {}, const QString& region = {})
{
    credentials::AwsSettings settings;
    settings.region = region;
    settings.profile = QStringLiteral("work");
    settings.profiles = aws::mergeProfiles(
        parsed(config, aws::ProfileFileKind::Config), parsed(credentialsFile, aws::ProfileFileKind::Credentials));
    return {settings, {}, {{}, std::make_shared<test::FakeClock>()}};
}

auto resolve(const QByteArray& config, const QByteArray& credentialsFile = {})
{
    auto source = sourceOf(config, credentialsFile);
    return base::waitFor(source.resolve({}));
}

const QByteArray keys = "aws_access_key_id = AKID\naws_secret_access_key = secret\n";

} // namespace

class TestProfileSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void refuses_data();
    void refuses();
    void saysWhatItWouldUse_data();
    void saysWhatItWouldUse();
};

void TestProfileSource::finds_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("credentialsFile");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("token"); // null: none
    const QByteArray head = "[profile work]\n";
    QTest::newRow("config") << head + keys << QByteArray() << QByteArray("AKID") << QByteArray("secret")
                            << QByteArray();
    QTest::newRow("credentials file") << QByteArray() << "[work]\n" + keys + "aws_session_token = t\n"
                                      << QByteArray("AKID") << QByteArray("secret") << QByteArray("t");
    QTest::newRow("credentials file wins") << head + keys << QByteArray("[work]\naws_access_key_id = B\n")
                                           << QByteArray("B") << QByteArray("secret") << QByteArray();
    QTest::newRow("pair over both files")
        << head + "aws_secret_access_key = c\n"
        << QByteArray("[work]\naws_access_key_id = B\n") << QByteArray("B") << QByteArray("c") << QByteArray();
    QTest::newRow("old token") << head + keys + "aws_security_token = old\n"
                               << QByteArray() << QByteArray("AKID") << QByteArray("secret") << QByteArray("old");
    // The keys of the credentials file come before a process or login, those of the config file behind them.
    QTest::newRow("process beside keys") << head + "credential_process = /bin/x\nlogin_session = y\n"
                                         << "[work]\n" + keys << QByteArray("AKID") << QByteArray("secret")
                                         << QByteArray();
    QTest::newRow("source profile alone") << head + keys + "source_profile = default\n"
                                          << QByteArray() << QByteArray("AKID") << QByteArray("secret") << QByteArray();
}

void TestProfileSource::finds()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, credentialsFile);
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, token);
    const auto found = resolve(config, credentialsFile);
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, id);
    QVERIFY(found->keys.secretAccessKey == base::Secret(secret));
    QCOMPARE(found->keys.sessionToken.has_value(), !token.isNull());
    QVERIFY(token.isNull() || *found->keys.sessionToken == base::Secret(token));
    QCOMPARE(found->source, QStringLiteral("profile work"));
}

void TestProfileSource::refuses_data()
{
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("named");
    const auto row = [](const char* name, const QByteArray& profile, Code code, const char* named) {
        QTest::newRow(name) << profile << code << QString::fromLatin1(named);
    };
    row("nothing", "region = us-west-2\n", Code::NotConfigured, "no credentials");
    row("empty values", "aws_access_key_id =\naws_secret_access_key =\n", Code::NotConfigured, "no credentials");
    row("id alone", "aws_access_key_id = A\n", Code::Incomplete, "no aws_secret_access_key");
    row("secret alone", "aws_secret_access_key = A\n", Code::Incomplete, "no aws_access_key_id");
    row("keys beside a process", keys + "credential_process = /not/there\n", Code::ProcessFailed, "there");
    row("keys beside a login", keys + "login_session = arn:x\n", Code::SignInNeeded, "aws login");
    row("role beside keys", keys + "role_arn = arn:aws:iam::1:role/r\n", Code::Misconfigured, "source_profile");
    row("role of a machine", "role_arn = r\ncredential_source = EcsContainer\n", Code::Unsupported, "EcsContainer");
    row("role of an instance", "role_arn = r\ncredential_source = Ec2InstanceMetadata\n", Code::Unsupported, "Ec2");
    row("role of an empty environment", "role_arn = r\ncredential_source = Environment\nregion = us-west-2\n",
        Code::Misconfigured, "region");
    row("sign-on session without an account",
        "sso_session = s\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://x\n", Code::Unsupported,
        "sso_account_id");
    row("old sign-on", "sso_start_url = https://x\n", Code::Incomplete, "sso_account_id");
    row("login", "login_session = arn:x\n", Code::SignInNeeded, "aws login");
    row("process", "credential_process = /not/there\n", Code::ProcessFailed, "there");
    row("control in the id", "aws_access_key_id = A\x01\naws_secret_access_key = s\n", Code::Malformed,
        "access key ID");
    row("space in the token", keys + "aws_session_token = a b\n", Code::Malformed, "session token");
}

void TestProfileSource::refuses()
{
    QFETCH(QByteArray, profile);
    QFETCH(Code, code);
    QFETCH(QString, named);
    const auto found = resolve("[profile work]\n" + profile);
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QVERIFY2(found.error().detail.contains(named), qPrintable(found.error().detail));
    QCOMPARE(found.error().source, QStringLiteral("profile work"));
}

void TestProfileSource::saysWhatItWouldUse_data()
{
    using credentials::Effort;
    QTest::addColumn<QByteArray>("profile");
    QTest::addColumn<Effort>("effort");
    const QByteArray base = "[profile base]\n" + keys;
    const QByteArray role = "role_arn = arn:aws:iam::123456789012:role/r\nregion = us-west-2\n";
    const auto row = [](const char* name, const QByteArray& profile, Effort effort) {
        QTest::newRow(name) << profile << effort;
    };
    row("nothing", "region = us-west-2\n", Effort::Nothing);
    row("keys", keys, Effort::Quiet);
    row("broken", "aws_access_key_id = A\n", Effort::Quiet);
    row("role", role + "source_profile = base\n" + base, Effort::Quiet);
    row("role with a code", role + "mfa_serial = m\nsource_profile = base\n" + base, Effort::Disturbing);
    row("role of an empty environment", role + "credential_source = Environment\n", Effort::Quiet);
    row("role by a process", role + "source_profile = p\n[profile p]\ncredential_process = x\n", Effort::Disturbing);
    row("role behind one with a code",
        role + "source_profile = m\n[profile m]\n" + role + "mfa_serial = m\nsource_profile = base\n" + base,
        Effort::Disturbing);
    row("process", "credential_process = x\n", Effort::Disturbing);
    row("login", "login_session = arn:x\n", Effort::Quiet);
    row("sign-on",
        "sso_session = s\nsso_account_id = 123456789012\nsso_role_name = r\n"
        "[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://x\n",
        Effort::Quiet);
}

void TestProfileSource::saysWhatItWouldUse()
{
    QFETCH(QByteArray, profile);
    QFETCH(credentials::Effort, effort);
    QCOMPARE(sourceOf("[profile work]\n" + profile, {}, QStringLiteral("us-west-2")).effort(), effort);
}

QTEST_GUILESS_MAIN(TestProfileSource)
#include "tst_profile_source.moc"
