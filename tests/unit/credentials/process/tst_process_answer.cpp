// SPDX-License-Identifier: Apache-2.0
#include "credentials/process/process_answer.h"
#include "support/fake_clock.h"

#include <QTest>

using namespace composer;
using Code = credentials::CredentialError::Code;

namespace {

auto read(QByteArray answer)
{
    return credentials::readProcessAnswer(answer, QStringLiteral("profile work"), QStringLiteral("vault"));
}

} // namespace

class TestProcessAnswer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void readsTheLeast();
    void refuses_data();
    void refuses();
    void accountIds();
    void timesFarAway();
};

void TestProcessAnswer::reads()
{
    const auto found = read(R"( {"Version": 1, "AccessKeyId": "AKID", "SecretAccessKey": "se\/cr\u0065t",
        "SessionToken": "token", "Expiration": "2026-01-02T05:04:06+02:00", "AccountId": "123456789012",
        "More": {"AccessKeyId": "no", "a": ["AccessKeyId", {"Version": 7}]}} )");
    QVERIFY(found);
    QCOMPARE(found->keys.accessKeyId, QByteArray("AKID"));
    QVERIFY(found->keys.secretAccessKey == base::Secret("se/cret"));
    QVERIFY(found->keys.sessionToken == base::Secret("token"));
    QVERIFY(found->expires == test::FakeClock().utcNow() + std::chrono::seconds(1));
    QCOMPARE(found->accountId, QStringLiteral("123456789012"));
    QCOMPARE(found->source, QStringLiteral("profile work"));
}

void TestProcessAnswer::readsTheLeast()
{
    const auto found = read(
        R"({"Version": 1, "AccessKeyId": "AKID", "SecretAccessKey": "s", "SessionToken": null, "Expiration": null})");
    QVERIFY(found);
    QVERIFY(!found->keys.sessionToken);
    QVERIFY(!found->expires);
    QVERIFY(found->accountId.isEmpty());
}

void TestProcessAnswer::refuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, QByteArray answer, Code code, const char* detail) {
        QTest::newRow(name) << answer << code << QString::fromUtf8(detail);
    };
    const QByteArray keys = R"("AccessKeyId": "AKID", "SecretAccessKey": "canary")";
    const auto whole = [&](const char* more) { return "{" + keys + more + "}"; };
    row("nothing", "", Code::ProcessFailed, "vault ended without an answer");
    row("blanks", " \n", Code::ProcessFailed, "vault ended without an answer");
    row("garbage", "canary", Code::Malformed, "the response of vault is not JSON");
    row("cut", "{" + keys, Code::Malformed, "the response of vault is not JSON");
    row("more behind it", whole(", \"Version\": 1") + "canary", Code::Malformed, "the response of vault is not JSON");
    row("NUL", whole(", \"Version\": 1") + QByteArray(1, '\0'), Code::Malformed, "the response of vault is not JSON");
    row("not UTF-8", "{\"canary\": \"\xff\"}", Code::Malformed, "the response of vault is not UTF-8 text");
    row("array", "[1, \"canary\"]", Code::Malformed, "the response of vault is not a JSON object");
    row("number", "1", Code::Malformed, "the response of vault is not a JSON object");
    row("deep", QByteArray(60'000, '['), Code::Malformed, "the response of vault is not JSON");
    row("no version", whole(""), Code::Malformed, "the response of vault has no Version");
    row("text version", whole(", \"Version\": \"1\""), Code::Unsupported,
        "the Version in the response of vault is not 1");
    row("true version", whole(", \"Version\": true"), Code::Unsupported,
        "the Version in the response of vault is not 1");
    row("version 2", whole(", \"Version\": 2"), Code::Unsupported, "the Version in the response of vault is not 1");
    row("no key id", R"({"Version": 1, "SecretAccessKey": "canary"})", Code::Incomplete,
        "in the response of vault the access key ID is missing");
    row("no secret", R"({"Version": 1, "AccessKeyId": "AKID"})", Code::Incomplete,
        "in the response of vault the secret access key is missing");
    row("line break", R"({"Version": 1, "AccessKeyId": "AKID", "SecretAccessKey": "canary\n"})", Code::Malformed,
        "in the response of vault the secret access key holds a character that no key has");
    row("number as key", R"({"Version": 1, "AccessKeyId": 7, "SecretAccessKey": "canary"})", Code::Malformed,
        "AccessKeyId in the response of vault is not text");
    row("object as token", whole(R"(, "Version": 1, "SessionToken": {"a": "canary"})"), Code::Malformed,
        "SessionToken in the response of vault is not text");
    row("expiry", whole(R"(, "Version": 1, "Expiration": "canary")"), Code::Malformed,
        "Expiration in the response of vault is not a time with a zone");
    row("expiry without zone", whole(R"(, "Version": 1, "Expiration": "2030-01-01T00:00:00")"), Code::Malformed,
        "Expiration in the response of vault is not a time with a zone");
    row("expiry number", whole(R"(, "Version": 1, "Expiration": 1893456000)"), Code::Malformed,
        "Expiration in the response of vault is not text");
}

void TestProcessAnswer::refuses()
{
    QFETCH(QByteArray, answer);
    QFETCH(Code, code);
    QFETCH(QString, detail);
    const auto found = read(answer);
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QCOMPARE(found.error().detail, detail);
}

void TestProcessAnswer::accountIds()
{
    const auto idOf = [](const char* json) {
        const auto found =
            read(QByteArray(R"({"Version":1,"AccessKeyId":"a","SecretAccessKey":"s","AccountId":)") + json + '}');
        return found ? found->accountId : QStringLiteral("refused");
    };
    QCOMPARE(idOf("\"123456789012\""), QStringLiteral("123456789012"));
    QCOMPARE(idOf("123456789012"), QStringLiteral("123456789012"));
    QCOMPARE(idOf("12345678901"), QStringLiteral("012345678901")); // a number loses the zero
    for (const char* json :
        {"\"12345678901x\"", "\"<b>\"", "1e20", "-1", "true", "null", "{\"a\": 1}", "[\"b\"]", "\"\""})
        QCOMPARE(idOf(json), QString());
}

void TestProcessAnswer::timesFarAway()
{
    const auto endingAt = [](const char* text) {
        return read(
            QByteArray(R"({"Version":1,"AccessKeyId":"a","SecretAccessKey":"s","Expiration":")") + text + "\"}");
    };
    const auto never = endingAt("9999-12-31T23:59:59Z");
    QVERIFY(never && *never->expires > test::FakeClock().utcNow() + std::chrono::years(200));
    QVERIFY(*endingAt("1015-01-02T03:04:05Z")->expires < test::FakeClock().utcNow());
}

QTEST_GUILESS_MAIN(TestProcessAnswer)
#include "tst_process_answer.moc"
