// SPDX-License-Identifier: Apache-2.0
#include "aws/sigv4.h"

#include <QTest>

#include <functional>

using namespace composer;
using namespace composer::aws;
using namespace std::chrono_literals;
using Code = SigningError::Code;

namespace {

struct Input {
    RequestToSign request {"PUT", "connect.us-west-2.amazonaws.com", "/contact/email", "a=b",
        {{"content-type", "application/json"}}, sha256Hex("{}")};
    AccessKeys keys {"AKIDEXAMPLE", base::Secret("secret"), {}};
    SigningScope scope {"us-west-2", "connect"};
};
using Spoil = std::function<void(Input&)>;

} // namespace
Q_DECLARE_METATYPE(Spoil)
Q_DECLARE_METATYPE(SigningError::Code)

class TestSigningRefusals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unspoiltIsSigned();
    void refused_data();
    void refused();
    void harmlessIsSigned_data();
    void harmlessIsSigned();
};

static const base::UtcTime noon {1'767'355'200s};

static std::optional<SigningError> errorOfSigning(const Input& input)
{
    const auto result = Signer().sign(input.request, input.keys, input.scope, noon);
    return result ? std::nullopt : std::optional(result.error());
}

static std::optional<SigningError> errorOfPresigning(const Input& input)
{
    const auto result = Signer().presign(input.request, input.keys, input.scope, noon, 60s, {});
    return result ? std::nullopt : std::optional(result.error());
}

void TestSigningRefusals::unspoiltIsSigned()
{
    QVERIFY(!errorOfSigning({}));
    QVERIFY(!errorOfPresigning({}));
}

static void addHeaderRows()
{
    for (const char* name :
        {"X-Amz-Date", "x-amz-date", "Authorization", "X-Amz-Security-Token", "X-Amz-Content-Sha256", "HOST"}) {
        QTest::addRow("header %s", name) << Code::ReservedHeader << Spoil([name](Input& in) {
            in.request.headers.push_back({name, "x"});
        });
    }
    for (const char* name : {"", "a b", "a:b", "a\r\nb", "ä", "(x)"}) {
        QTest::addRow("header name '%s'", name) << Code::InvalidHeader << Spoil([name](Input& in) {
            in.request.headers.push_back({name, "x"});
        });
    }
    for (int byte : {0, 1, 8, 9, 10, 11, 13, 27, 31, 127}) {
        QTest::addRow("header value with byte %d", byte) << Code::InvalidHeader << Spoil([byte](Input& in) {
            in.request.headers.push_back({"x-a", QByteArray("b") + static_cast<char>(byte) + "c"});
        });
    }
    QTest::newRow("value on two lines") << Code::InvalidHeader << Spoil([](Input& in) {
        in.request.headers.push_back({"my-header1", "value1\n  value2"});
    });
}

static void addTargetRows()
{
    for (const char* name :
        {"X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires", "X-Amz-SignedHeaders",
            "X-Amz-Security-Token", "X-Amz-Signature", "x-amz-signature", "X%2DAmz%2dSignature"}) {
        QTest::addRow("parameter %s", name)
            << Code::ReservedQueryParameter
            << Spoil([name](Input& in) { in.request.query += QByteArray("&") + name + "=1"; });
    }
    QTest::newRow("parameter without a value")
        << Code::ReservedQueryParameter << Spoil([](Input& in) { in.request.query = "a=b&X-Amz-Signature"; });
    for (const char* path : {"/a b", "/a\nb", "/a?b", "/a#b", "/ü", "a/b", "/a\x7f"}) {
        QTest::addRow("path %s", path) << Code::InvalidTarget << Spoil([path](Input& in) { in.request.path = path; });
    }
    for (const char* query : {"a b", "a\r\nX-Evil: 1", "a#b", "ü"}) {
        QTest::addRow("query %s", query) << Code::InvalidTarget
                                         << Spoil([query](Input& in) { in.request.query = query; });
    }
    for (const char* method : {"", "PUT ", "PUT\r\n", "P/T"}) {
        QTest::addRow("method '%s'", method)
            << Code::InvalidTarget << Spoil([method](Input& in) { in.request.method = method; });
    }
    for (const char* host : {"", "a b", "a\nb", "a/b", "me@a", "a?b", "ü.example"}) {
        QTest::addRow("host '%s'", host) << Code::InvalidHeader << Spoil([host](Input& in) { in.request.host = host; });
    }
    for (const char* hash : {"", "unsigned", "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855"}) {
        QTest::addRow("payload hash '%s'", hash)
            << Code::InvalidHeader << Spoil([hash](Input& in) { in.request.payloadHash = hash; });
    }
}

static void addKeyRows()
{
    QTest::newRow("no key id") << Code::MissingKeys << Spoil([](Input& in) { in.keys.accessKeyId = ""; });
    QTest::newRow("no secret") << Code::MissingKeys
                               << Spoil([](Input& in) { in.keys.secretAccessKey = base::Secret(); });
    for (const char* id : {"AKID EXAMPLE", "AKID\r\nX: 1", "AKID/x", "AKID,x", "AKIDü"}) {
        QTest::addRow("key id %s", id) << Code::InvalidHeader << Spoil([id](Input& in) { in.keys.accessKeyId = id; });
    }
    for (const char* token : {"a b", "a\nb", "ü"}) {
        QTest::addRow("token %s", token) << Code::InvalidHeader
                                         << Spoil([token](Input& in) { in.keys.sessionToken = base::Secret(token); });
    }
    for (const char* region : {"", "us-east-1.evil.com#", "a/b", "a@b", "..", "-a", "a-", "a\nb", "ü", "a b", "a.b",
             "1234567890123456789012345678901234567890123456789012345678901234"}) {
        QTest::addRow("region '%s'", region)
            << Code::InvalidRegion << Spoil([region](Input& in) { in.scope.region = region; });
        QTest::addRow("service '%s'", region)
            << Code::InvalidRegion << Spoil([region](Input& in) { in.scope.service = region; });
    }
}

void TestSigningRefusals::refused_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<Spoil>("spoil");
    addHeaderRows();
    addTargetRows();
    addKeyRows();
}

void TestSigningRefusals::refused()
{
    QFETCH(const Code, code);
    QFETCH(const Spoil, spoil);
    Input input;
    spoil(input);
    const auto error = errorOfSigning(input);
    QVERIFY(error.has_value());
    QCOMPARE(error->code, code);
    QCOMPARE(errorOfPresigning(input), error);
}

void TestSigningRefusals::harmlessIsSigned_data()
{
    QTest::addColumn<Spoil>("change");
    QTest::newRow("UTF-8 value") << Spoil([](Input& in) { in.request.headers.push_back({"x-a", "ü"}); });
    QTest::newRow("empty value") << Spoil([](Input& in) { in.request.headers.push_back({"x-a", ""}); });
    QTest::newRow("parameter value that looks reserved") << Spoil([](Input& in) { in.request.query = "a=X-Amz-Date"; });
    QTest::newRow("no path") << Spoil([](Input& in) { in.request.path = ""; });
    QTest::newRow("port") << Spoil([](Input& in) { in.request.host = "127.0.0.1:8080"; });
    QTest::newRow("IPv6 host") << Spoil([](Input& in) { in.request.host = "[::1]:8080"; });
    QTest::newRow("region of 63 characters") << Spoil([](Input& in) { in.scope.region = QByteArray(63, 'a'); });
    QTest::newRow("unsigned payload") << Spoil([](Input& in) { in.request.payloadHash = unsignedPayload; });
}

void TestSigningRefusals::harmlessIsSigned()
{
    QFETCH(const Spoil, change);
    Input input;
    change(input);
    QVERIFY(!errorOfSigning(input));
    QVERIFY(!errorOfPresigning(input));
}

QTEST_APPLESS_MAIN(TestSigningRefusals)
#include "tst_signing_refusals.moc"
