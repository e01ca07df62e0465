// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile_source.h"
#include "support/await.h"
#include "support/fake_clock.h"

#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

aws::ProfileSet parsed(const QByteArray& text, aws::ProfileFileKind kind)
{
    return *aws::parseProfileFile(text, kind);
}

auto resolve(const QByteArray& config, const QByteArray& credentialsFile = {})
{
    credentials::AwsSettings settings;
    settings.profile = QStringLiteral("work");
    settings.profiles = aws::mergeProfiles(
        parsed(config, aws::ProfileFileKind::Config), parsed(credentialsFile, aws::ProfileFileKind::Credentials));
    credentials::ProfileSource source(settings, {}, {{}, std::make_shared<test::FakeClock>()});
    return test::await(source.resolve({}));
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
    QTest::newRow("process beside keys") << head + keys + "credential_process = /bin/x\n"
                                         << QByteArray() << QByteArray("AKID") << QByteArray("secret") << QByteArray();
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
    row("id beside a process", "aws_access_key_id = A\ncredential_process = x\n", Code::Incomplete,
        "no aws_secret_access_key");
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
        "access key id");
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

QTEST_GUILESS_MAIN(TestProfileSource)
#include "tst_profile_source.moc"
