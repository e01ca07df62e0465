// SPDX-License-Identifier: Apache-2.0
#include "sandbox/demo.h"
#include "sandbox/signature_check.h"
#include "unit/sandbox/signed_request.h"

#include <QTest>

#include <functional>

using namespace composer;
using namespace composer::sandbox;
using namespace std::chrono_literals;

using Change = std::function<void(Request&)>;

class TestSignatureCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsAnotherSigner();
    void acceptsOwnSigner_data();
    void acceptsOwnSigner();
    void age_data();
    void age();
    void refuses_data();
    void refuses();
    void agreesOnContentHash();
};

static std::optional<SignatureFault> check(const Request& request, base::UtcTime now = test::fixedTime())
{
    return SignatureCheck(demoKeys(), {"us-east-1", "connect"}).check(request, now);
}

static QByteArray& header(Request& request, const char* name)
{
    for (aws::Header& each : request.headers) {
        if (each.name.toLower() == name)
            return each.value;
    }
    qFatal("no header %s", name);
}

/// Signed by botocore 1.29.27.
static Request signedByBotocore()
{
    Request request = test::emailRequest(R"({"InstanceId":"x"})");
    request.headers.push_back({"X-Amz-Date", "20260102T030405Z"});
    request.headers.push_back({"Authorization",
        "AWS4-HMAC-SHA256 Credential=AKIASANDBOXDEMOKEY00/20260102/us-east-1/connect/aws4_request, "
        "SignedHeaders=content-type;host;x-amz-date, "
        "Signature=0186d7c7d99af8c91256786e2055f8e16db2625647f7d172b818b7e3385afc5a"});
    return request;
}

void TestSignatureCheck::acceptsAnotherSigner()
{
    QVERIFY(!check(signedByBotocore()));
}

void TestSignatureCheck::acceptsOwnSigner_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char* target : {"/contact/email", "/", "/a/../b", "/a%20b/%2F?x=1&a=%20", "//contact//email", "/p?"})
        QTest::newRow(target) << QByteArray(target);
}

void TestSignatureCheck::acceptsOwnSigner()
{
    QFETCH(QByteArray, target);
    Request request = test::emailRequest(test::validBody());
    request.target = target;
    QVERIFY(!check(test::sign(request, test::fixedTime())));
}

void TestSignatureCheck::age_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("now") << 0 << QString();
    QTest::newRow("five minutes old") << 300 << QString();
    QTest::newRow("older") << 301
                           << QStringLiteral("Signature expired: 20260102T030405Z is now earlier than "
                                             "20260102T030406Z (20260102T030906Z - 5 min.)");
    QTest::newRow("five minutes early") << -300 << QString();
    QTest::newRow("earlier") << -301
                             << QStringLiteral("Signature not yet current: 20260102T030405Z is still later than "
                                               "20260102T030404Z (20260102T025904Z + 5 min.)");
}

void TestSignatureCheck::age()
{
    QFETCH(int, seconds);
    QFETCH(QString, words);
    const auto fault = check(signedByBotocore(), test::fixedTime() + std::chrono::seconds(seconds));
    QCOMPARE(fault ? fault->message : QString(), words);
    QVERIFY(!fault || QByteArrayView(fault->code) == "InvalidSignatureException");
}

void TestSignatureCheck::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* code, const Change& change) {
        QTest::newRow(name) << change << QByteArray(code);
    };
    const auto replace = [](const char* from, const char* to) -> Change {
        return [from, to](Request& request) {
            QByteArray& value = header(request, "authorization");
            if (!value.contains(from))
                qFatal("nothing to replace");
            value.replace(from, to);
        };
    };
    const auto drop = [](const char* name) -> Change {
        return [name](Request& request) {
            std::erase_if(request.headers, [name](const aws::Header& each) { return each.name.toLower() == name; });
        };
    };
    constexpr char incomplete[] = "IncompleteSignature";
    constexpr char invalid[] = "InvalidSignatureException";
    constexpr char unrecognized[] = "UnrecognizedClientException";
    row("no authorization", "MissingAuthenticationTokenException", drop("authorization"));
    row("other scheme", incomplete, replace("AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256"));
    row("no credential", incomplete, replace("Credential=", "Credentials="));
    row("no signed headers", incomplete, replace("SignedHeaders=content-type;host;x-amz-date", "SignedHeaders="));
    row("no signature", incomplete, replace(", Signature=", ", Sign="));
    row("a part twice", incomplete, replace(", Signature=", ", Signature=0, Signature="));
    row("an unknown part", incomplete, replace(", Signature=", ", Extra=0, Signature="));
    row("short scope", incomplete, replace("/aws4_request", ""));
    row("no date", incomplete, drop("x-amz-date"));
    row("date in another form", incomplete, [](Request& r) { header(r, "x-amz-date") = "2026-01-02T03:04:05Z"; });
    row("no such date", incomplete, [](Request& r) { header(r, "x-amz-date") = "20260231T030405Z"; });
    row("other key", unrecognized, replace("AKIASANDBOXDEMOKEY00", "AKIASANDBOXDEMOKEY01"));
    row("invented token", unrecognized, [](Request& r) { r.headers.push_back({"X-Amz-Security-Token", "t"}); });
    row("other region", invalid, replace("/us-east-1/", "/us-west-2/"));
    row("other service", invalid, replace("/connect/", "/s3/"));
    row("other terminator", invalid, replace("aws4_request", "aws5_request"));
    row("date of the scope", invalid, replace("/20260102/", "/20260101/"));
    row("host not signed", invalid, replace("content-type;host;", "content-type;"));
    row("date not signed", invalid, replace(";x-amz-date", ""));
    row("signed header missing", invalid, drop("content-type"));
    row("names not sorted", invalid, replace("content-type;host", "host;content-type"));
    row("a name twice", invalid, replace("content-type;host", "content-type;host;host"));
    row("name in upper case", invalid, replace("content-type;", "Content-Type;"));
    row("one header more is signed", invalid, [replace](Request& r) {
        r.headers.push_back({"X-Amz-Extra", "1"});
        replace("x-amz-date", "x-amz-date;x-amz-extra")(r);
    });
    row("wrong signature", invalid, replace("fc5a", "0000"));
    row("signature in upper case", invalid, [](Request& r) {
        QByteArray& value = header(r, "authorization");
        const qsizetype start = value.indexOf("Signature=") + 10;
        value = value.left(start) + value.mid(start).toUpper();
    });
    row("other method", invalid, [](Request& r) { r.method = "POST"; });
    row("other path", invalid, [](Request& r) { r.target = "/contact/emails"; });
    row("query added", invalid, [](Request& r) { r.target += "?a=b"; });
    row("other body", invalid, [](Request& r) { r.body[0] = ' '; });
    row("other host", invalid, [](Request& r) { header(r, "host") = "127.0.0.1:8081"; });
    row("other content type", invalid, [](Request& r) { header(r, "content-type") = "text/plain"; });
    row("other date", invalid, [](Request& r) { header(r, "x-amz-date") = "20260102T030406Z"; });
    row("signed header repeated", invalid, [](Request& r) { r.headers.push_back({"content-type", "text/plain"}); });
    row("wrong content hash", invalid, [](Request& r) { r.headers.push_back({"X-Amz-Content-Sha256", "00"}); });
    row("unsigned payload", invalid, [](Request& r) {
        r.headers.push_back({"X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"});
    });
}

void TestSignatureCheck::refuses()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, code);
    Request request = signedByBotocore();
    change(request);
    const auto fault = check(request);
    QVERIFY(fault);
    QCOMPARE(QByteArray(fault->code), code);
}

void TestSignatureCheck::agreesOnContentHash()
{
    Request request = signedByBotocore();
    request.headers.push_back({"x-amz-content-sha256", aws::sha256Hex(request.body)});
    QVERIFY(!check(request));
}

QTEST_GUILESS_MAIN(TestSignatureCheck)
#include "tst_signature_check.moc"
