// SPDX-License-Identifier: Apache-2.0
#include "aws/signing_key.h"
#include "aws/sigv4.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QTest>
#include <QUrl>

using namespace composer;
using namespace composer::aws;
using namespace std::chrono_literals;

static base::UtcTime at(std::chrono::sys_days day, std::chrono::seconds time)
{
    return day + time;
}

static const auto january = at(std::chrono::sys_days(2026y / 1 / 2), 3h + 4min + 5s);
static const auto suiteTime = at(std::chrono::sys_days(2015y / 8 / 30), 12h + 36min);

static AccessKeys suiteKeys()
{
    return {"AKIDEXAMPLE", base::Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), {}};
}

static RequestToSign simpleRequest()
{
    return {"PUT", "connect.us-west-2.amazonaws.com", "/contact/email", "", {{"Content-Type", "application/json"}},
        sha256Hex("{}")};
}

static const SigningScope connectScope {"us-west-2", "connect"};

class TestSigV4 : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void vectors_data();
    void vectors();
    void getVanillaOfTheSuite();
    void listUsersOfTheGuide();
    void s3ExamplesOfTheGuide();
    void derivedKeyOfTheGuide();
    void dates_data();
    void dates();
    void unsignedPayloadAndContentHash();
    void tokenAddedAfterSigning();
    void emptyTokenIsNone();
    void presignedQueryKeepsItsOwnParametersFirst();
    void presignExpiry_data();
    void presignExpiry();
    void cachedKeyFollowsItsInputs();
    void movedSignerWorks();
};

void TestSigV4::vectors_data()
{
    QTest::addColumn<QJsonObject>("vector");
    QFile file(QStringLiteral(COMPOSER_TEST_DATA "/sigv4-vectors.json"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const auto list = QJsonDocument::fromJson(file.readAll())[u"vectors"].toArray();
    QVERIFY(list.size() >= 6);
    for (const auto& entry : list)
        QTest::newRow(qPrintable(entry[u"name"].toString())) << entry.toObject();
}

static RequestToSign requestOf(const QJsonObject& vector)
{
    const QUrl url(vector[u"url"].toString(), QUrl::StrictMode);
    RequestToSign request;
    request.method = vector[u"method"].toString().toLatin1();
    request.host = url.host().toLatin1();
    request.path = url.path(QUrl::FullyEncoded).toLatin1();
    request.query = url.query(QUrl::FullyEncoded).toLatin1();
    const auto headers = vector[u"headersBeforeSigning"].toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        request.headers.push_back({it.key().toLatin1(), it.value().toString().toUtf8()});
    request.payloadHash = sha256Hex(vector[u"body"].toString().toUtf8());
    return request;
}

void TestSigV4::vectors()
{
    QFETCH(const QJsonObject, vector);
    const auto text = [&](QStringView name) { return vector[name].toString().toUtf8(); };
    AccessKeys keys {text(u"accessKey"), base::Secret(text(u"secretKey")), {}};
    if (vector[u"sessionToken"].isString())
        keys.sessionToken = base::Secret(text(u"sessionToken"));

    Signer signer;
    const auto signature = signer.sign(requestOf(vector), keys, {text(u"region"), text(u"service")}, january);
    QVERIFY(signature.hasValue());
    QCOMPARE(signature->canonicalRequest, text(u"canonicalRequest"));
    QCOMPARE(signature->stringToSign, text(u"stringToSign"));
    QCOMPARE(headerValue(signature->headersToAdd, "authorization"), text(u"authorization"));
    QCOMPARE(headerValue(signature->headersToAdd, "x-amz-date"), text(u"amzDate"));
    QCOMPARE(headerValue(signature->headersToAdd, "x-amz-security-token"), text(u"sessionToken"));
    QVERIFY(text(u"authorization").endsWith("Signature=" + signature->signature));
}

void TestSigV4::getVanillaOfTheSuite()
{
    const RequestToSign request {"GET", "example.amazonaws.com", "/", "", {}, sha256Hex("")};
    Signer signer;
    const auto signature = signer.sign(request, suiteKeys(), {"us-east-1", "service"}, suiteTime);
    QVERIFY(signature.hasValue());
    QCOMPARE(signature->signature, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
}

void TestSigV4::listUsersOfTheGuide()
{
    const RequestToSign request {"GET", "iam.amazonaws.com", "/", "Version=2010-05-08&Action=ListUsers",
        {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}}, sha256Hex("")};
    Signer signer;
    const auto signature = signer.sign(request, suiteKeys(), {"us-east-1", "iam"}, suiteTime);
    QVERIFY(signature.hasValue());
    QCOMPARE(
        sha256Hex(signature->canonicalRequest), "f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59");
    QCOMPARE(signature->signature, "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
}

void TestSigV4::s3ExamplesOfTheGuide()
{
    const AccessKeys keys {"AKIAIOSFODNN7EXAMPLE", base::Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), {}};
    const SigningScope scope {"us-east-1", "s3"};
    const auto time = at(std::chrono::sys_days(2013y / 5 / 24), 0s);
    SigningOptions options {.normalizePath = false, .encodePathTwice = false, .addContentHashHeader = true};
    RequestToSign request {
        "GET", "examplebucket.s3.amazonaws.com", "/test.txt", "", {{"Range", "bytes=0-9"}}, sha256Hex("")};
    Signer signer;
    const auto ranged = signer.sign(request, keys, scope, time, options);
    QVERIFY(ranged.hasValue());
    QCOMPARE(ranged->signedHeaders, "host;range;x-amz-content-sha256;x-amz-date");
    QCOMPARE(ranged->signature, "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");

    request.headers.clear();
    request.payloadHash = unsignedPayload;
    const auto presigned = signer.presign(request, keys, scope, time, 24h, options);
    QVERIFY(presigned.hasValue());
    QCOMPARE(presigned->query,
        "X-Amz-Algorithm=AWS4-HMAC-SHA256"
        "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
        "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
        "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}

void TestSigV4::derivedKeyOfTheGuide()
{
    const auto expected = QByteArray::fromHex("c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9");
    SigningKey key;
    Sha256 hash;
    const auto& derived = key.of(suiteKeys().secretAccessKey, "20150830", "us-east-1", "iam");
    QCOMPARE(toHex(derived.sign(hash, "message")), toHex(HmacKey(expected).sign(hash, "message")));
}

void TestSigV4::dates_data()
{
    QTest::addColumn<qint64>("epochSeconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("epoch") << qint64(0) << QByteArray("19700101T000000Z");
    QTest::newRow("leap day") << qint64(1709251199) << QByteArray("20240229T235959Z");
    QTest::newRow("before the epoch") << qint64(-1) << QByteArray("19691231T235959Z");
    QTest::newRow("after 2038") << qint64(4102444800) << QByteArray("21000101T000000Z");
}

void TestSigV4::dates()
{
    QFETCH(const qint64, epochSeconds);
    QFETCH(const QByteArray, text);
    const base::UtcTime time {std::chrono::seconds(epochSeconds)};
    QCOMPARE(amzDate(time), text);
    QCOMPARE(amzDate(time + 999ms), text); // fractions are cut, never rounded up
}

void TestSigV4::unsignedPayloadAndContentHash()
{
    auto request = simpleRequest();
    request.payloadHash = unsignedPayload;
    Signer signer;
    const auto plain = signer.sign(request, suiteKeys(), connectScope, january);
    QVERIFY(plain.hasValue());
    QVERIFY(plain->canonicalRequest.endsWith("\nUNSIGNED-PAYLOAD"));
    QVERIFY(!hasHeader(plain->headersToAdd, "x-amz-content-sha256"));

    const auto hashed = signer.sign(request, suiteKeys(), connectScope, january, {.addContentHashHeader = true});
    QVERIFY(hashed.hasValue());
    QCOMPARE(headerValue(hashed->headersToAdd, "x-amz-content-sha256"), "UNSIGNED-PAYLOAD");
    QVERIFY(hashed->canonicalRequest.contains("\nx-amz-content-sha256:UNSIGNED-PAYLOAD\n"));
    QVERIFY(hashed->signature != plain->signature);
}

void TestSigV4::tokenAddedAfterSigning()
{
    auto keys = suiteKeys();
    Signer signer;
    const auto without = signer.sign(simpleRequest(), keys, connectScope, january);
    keys.sessionToken = base::Secret("to/ken==");
    const auto signature = signer.sign(simpleRequest(), keys, connectScope, january, {.signSessionToken = false});
    QVERIFY(without.hasValue() && signature.hasValue());
    QCOMPARE(signature->signature, without->signature);
    QCOMPARE(headerValue(signature->headersToAdd, "x-amz-security-token"), "to/ken==");

    const auto presigned =
        signer.presign(simpleRequest(), keys, connectScope, january, 60s, {.signSessionToken = false});
    QVERIFY(presigned.hasValue());
    QVERIFY(presigned->query.endsWith("&X-Amz-Security-Token=to%2Fken%3D%3D"));
    QVERIFY(!presigned->signature.canonicalRequest.contains("to%2Fken"));
}

void TestSigV4::emptyTokenIsNone()
{
    auto keys = suiteKeys();
    keys.sessionToken = base::Secret();
    Signer signer;
    const auto signature = signer.sign(simpleRequest(), keys, connectScope, january);
    QVERIFY(signature.hasValue());
    QVERIFY(!hasHeader(signature->headersToAdd, "x-amz-security-token"));
}

void TestSigV4::presignedQueryKeepsItsOwnParametersFirst()
{
    auto request = simpleRequest();
    request.query = "versionId=3&response-content-type=text%2Fplain";
    Signer signer;
    const auto presigned = signer.presign(request, suiteKeys(), connectScope, january, 60s, {});
    QVERIFY(presigned.hasValue());
    QVERIFY(presigned->query.startsWith(request.query + "&X-Amz-Algorithm="));
    QVERIFY(presigned->query.contains("&X-Amz-SignedHeaders=content-type%3Bhost&"));
    QVERIFY(presigned->signature.headersToAdd.empty());
    const auto canonicalQuery = presigned->signature.canonicalRequest.split('\n').at(2);
    QVERIFY(canonicalQuery.startsWith("X-Amz-Algorithm="));
    QVERIFY(canonicalQuery.endsWith("&response-content-type=text%2Fplain&versionId=3"));
}

void TestSigV4::presignExpiry_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("-1") << qint64(-1) << false;
    QTest::newRow("0") << qint64(0) << false;
    QTest::newRow("1") << qint64(1) << true;
    QTest::newRow("7 days") << qint64(604'800) << true;
    QTest::newRow("7 days and 1 s") << qint64(604'801) << false;
}

void TestSigV4::presignExpiry()
{
    QFETCH(const qint64, seconds);
    QFETCH(const bool, accepted);
    Signer signer;
    const auto result =
        signer.presign(simpleRequest(), suiteKeys(), connectScope, january, std::chrono::seconds(seconds), {});
    QCOMPARE(result.hasValue(), accepted);
    if (accepted)
        QVERIFY(result->query.contains("&X-Amz-Expires=" + QByteArray::number(seconds) + '&'));
    else
        QCOMPARE(result.error().code, SigningError::Code::BadExpiry);
}

void TestSigV4::cachedKeyFollowsItsInputs()
{
    const auto request = simpleRequest();
    auto otherSecret = suiteKeys();
    otherSecret.secretAccessKey = base::Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEX"); // same id, same length
    struct Step {
        AccessKeys keys;
        SigningScope scope;
        base::UtcTime time;
    };
    const Step steps[] = {{suiteKeys(), connectScope, january}, {suiteKeys(), connectScope, january + 24h},
        {suiteKeys(), {"us-east-1", "connect"}, january}, {suiteKeys(), {"us-east-1", "sts"}, january},
        {otherSecret, {"us-east-1", "sts"}, january}, {suiteKeys(), connectScope, january}};
    Signer kept;
    QSet<QByteArray> seen;
    for (const auto& step : steps) {
        const auto cached = kept.sign(request, step.keys, step.scope, step.time);
        const auto fresh = Signer().sign(request, step.keys, step.scope, step.time);
        QVERIFY(cached.hasValue() && fresh.hasValue());
        QCOMPARE(cached->signature, fresh->signature);
        seen.insert(cached->signature);
    }
    QCOMPARE(seen.size(), 5);
}

void TestSigV4::movedSignerWorks()
{
    Signer first;
    const auto before = first.sign(simpleRequest(), suiteKeys(), connectScope, january);
    Signer second(std::move(first));
    const auto after = second.sign(simpleRequest(), suiteKeys(), connectScope, january);
    QVERIFY(before.hasValue() && after.hasValue());
    QCOMPARE(after->signature, before->signature);
}

QTEST_APPLESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
