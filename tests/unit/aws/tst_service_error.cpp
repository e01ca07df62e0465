// SPDX-License-Identifier: Apache-2.0
#include "aws/service_error.h"

#include <QRandomGenerator>
#include <QTest>

using namespace composer::aws;

class TestServiceError : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void codes_data();
    void codes();
    void messages_data();
    void messages();
    void messageIsBounded();
    void reasons_data();
    void reasons();
    void requestIds_data();
    void requestIds();
    void unreadableBodies_data();
    void unreadableBodies();
    void randomBodies();
    void headerNamesInAnyCase();
    void kinds_data();
    void kinds();
    void aSignatureIsRefusedForTheClock_data();
    void aSignatureIsRefusedForTheClock();
};

void TestServiceError::codes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const QByteArray& header, const QByteArray& body, const QByteArray& code) {
        QTest::newRow(name) << header << body << code;
    };
    const QByteArray nice("ThrottlingException");
    row("header", nice, "{}", nice);
    row("header with a URL behind it", nice + ":http://internal.amazon.com/coral/com.amazon.coral.validate/", "", nice);
    row("header with a namespace", "com.amazonaws.connect#" + nice, "", nice);
    row("header with both", "aws.protocoltests.restjson#" + nice + ":http://x/#frag", "", nice);
    row("header wins", nice, R"({"code":"Other","__type":"Another"})", nice);
    row("empty header", "", R"({"code":"ThrottlingException"})", nice);
    row("header of nothing but a tail", ":http://x", R"({"code":"ThrottlingException"})", nice);
    row("code", {}, R"({"code":"ThrottlingException"})", nice);
    row("Code", {}, R"({"Code":"ThrottlingException"})", nice);
    row("__type", {}, R"({"__type":"ThrottlingException"})", nice);
    row("__type with both", {}, R"({"__type":"com.amazonaws.connect#ThrottlingException:http://x"})", nice);
    row("code wins over __type", {}, R"({"__type":"Other","code":"ThrottlingException"})", nice);
    row("code is a number", {}, R"({"code":429,"__type":"ThrottlingException"})", nice);
    row("code is null", {}, R"({"code":null,"__type":"ThrottlingException"})", nice);
    row("code is an object", {}, R"({"code":{"a":"b"}})", "");
    row("nothing", {}, "{}", "");
    row("blanks around", "  ThrottlingException\t", "", nice);
    row("blanks inside", "Throttling Exception", "", "");
    row("control characters", {}, R"({"code":"Thr\u0000ottling\u001b[31m"})", "");
    row("not ASCII", {}, R"({"code":"Thröttling"})", "");
    row("endless", QByteArray(100'000, 'x'), R"({"code":"ThrottlingException"})", nice);
    row("array", {}, R"(["ThrottlingException"])", "");
}

void TestServiceError::codes()
{
    QFETCH(const QByteArray, header);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, code);
    Headers headers;
    if (!header.isNull())
        headers.push_back({"X-Amzn-Errortype", header});
    const auto error = readServiceError(400, headers, body);
    QCOMPARE(error.code, code);
    QCOMPARE(error.httpStatus, 400);
}

void TestServiceError::messages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("message") << QByteArray(R"({"message":"Slow down"})") << QStringLiteral("Slow down");
    QTest::newRow("Message") << QByteArray(R"({"Message":"Slow down"})") << QStringLiteral("Slow down");
    QTest::newRow("both") << QByteArray(R"({"Message":"b","message":"a"})") << QStringLiteral("a");
    QTest::newRow("null and text") << QByteArray(R"({"message":null,"Message":"b"})") << QStringLiteral("b");
    QTest::newRow("null") << QByteArray(R"({"Message":null})") << QString();
    QTest::newRow("absent") << QByteArray("{}") << QString();
    QTest::newRow("number") << QByteArray(R"({"message":1})") << QString();
    QTest::newRow("unicode") << QByteArray(R"({"message":"Grüße \ud83d\ude00"})") << QStringLiteral(u"Grüße 😀");
    QTest::newRow("line breaks") << QByteArray(R"({"message":" a\r\n\tb "})") << QStringLiteral("a   b");
    QTest::newRow("escape sequences") << QByteArray(R"({"message":"a\u001b[31mb\u0007\u0000\u009bc"})")
                                      << QStringLiteral("a[31mbc");
    QTest::newRow("bidi and zero width") << QByteArray(R"({"message":"a\u202eb\u200bc\u2066d"})")
                                         << QStringLiteral("abcd");
    QTest::newRow("markup stays text") << QByteArray(R"({"message":"<b>a</b>"})") << QStringLiteral("<b>a</b>");
}

void TestServiceError::messages()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, message);
    QCOMPARE(readServiceError(400, {}, body).message, message);
}

void TestServiceError::messageIsBounded()
{
    const auto messageOf = [](const QByteArray& text) {
        return readServiceError(400, {}, R"({"message":")" + text + "\"}").message;
    };
    constexpr auto longest = ServiceError::longestMessage;
    QCOMPARE(messageOf(QByteArray(longest, 'x')), QString(longest, u'x'));
    QCOMPARE(messageOf(QByteArray(1'000'000, 'x')), QString(longest - 1, u'x') + u'…');
    // A character outside the basic plane is not cut in two.
    QCOMPARE(messageOf(QByteArray(longest - 2, 'x') + "😀y"), QString(longest - 2, u'x') + u'…');
}

void TestServiceError::reasons_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("reason");
    QTest::newRow("union") << QByteArray(
        R"({"Message":"m","Reason":{"AttachedFileInvalidRequestExceptionReason":"INVALID_FILE_TYPE"}})")
                           << QStringLiteral("INVALID_FILE_TYPE");
    QTest::newRow("unset members") << QByteArray(R"({"Reason":{"A":null,"B":"INVALID_FILE_SIZE"}})")
                                   << QStringLiteral("INVALID_FILE_SIZE");
    QTest::newRow("text") << QByteArray(R"({"Reason":"WHY"})") << QStringLiteral("WHY");
    QTest::newRow("empty union") << QByteArray(R"({"Reason":{}})") << QString();
    QTest::newRow("null") << QByteArray(R"({"Reason":null})") << QString();
    QTest::newRow("array") << QByteArray(R"({"Reason":["a"]})") << QString();
    QTest::newRow("endless") << QByteArray(R"({"Reason":")" + QByteArray(10'000, 'x') + "\"}")
                             << QString(127, u'x') + u'…';
}

void TestServiceError::reasons()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, reason);
    QCOMPARE(readServiceError(400, {}, body).reason, reason);
}

void TestServiceError::requestIds_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("usual") << Headers {{"x-amzn-RequestId", "1-2-3"}} << QByteArray("1-2-3");
    QTest::newRow("older name") << Headers {{"X-Amz-Request-Id", "1-2-3"}} << QByteArray("1-2-3");
    QTest::newRow("both") << Headers {{"x-amz-request-id", "old"}, {"X-AMZN-REQUESTID", "new"}} << QByteArray("new");
    QTest::newRow("none") << Headers {{"x-other", "1"}} << QByteArray();
    QTest::newRow("control characters") << Headers {{"x-amzn-RequestId", "1\x1b[31m"}} << QByteArray();
    QTest::newRow("endless") << Headers {{"x-amzn-RequestId", QByteArray(100'000, '1')}} << QByteArray();
}

void TestServiceError::requestIds()
{
    QFETCH(const Headers, headers);
    QFETCH(const QByteArray, id);
    // Also with a body that says nothing: the id is what support asks for.
    for (const auto* body : {"{}", "<html>502 Bad Gateway</html>", ""})
        QCOMPARE(readServiceError(502, headers, body).requestId, id);
}

void TestServiceError::unreadableBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>503 Service Unavailable</body></html>");
    QTest::newRow("plain text") << QByteArray("upstream connect error");
    QTest::newRow("cut") << QByteArray(R"({"message":"Slo)");
    QTest::newRow("not UTF-8") << QByteArray("{\"message\":\"\xff\xfe\"}");
    QTest::newRow("NULs") << QByteArray(1'000, '\0');
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep objects") << QByteArray(R"({"a":)").repeated(10'000);
    QTest::newRow("twice") << QByteArray(R"({"message":"a"}{"message":"b"})");
    QTest::newRow("string") << QByteArray(R"("message")");
    QTest::newRow("null") << QByteArray("null");
}

void TestServiceError::unreadableBodies()
{
    QFETCH(const QByteArray, body);
    const Headers headers {{"x-amzn-ErrorType", "InternalServiceException"}, {"x-amzn-RequestId", "7"}};
    const ServiceError expected {500, "InternalServiceException", {}, {}, "7"};
    QVERIFY(readServiceError(500, headers, body) == expected);
}

void TestServiceError::randomBodies()
{
    QRandomGenerator random(20260102);
    const QByteArray seed(R"({"__type":"a#B:c","Message":"Grüße","Reason":{"X":"Y"},"code":null})");
    for (int i = 0; i < 20'000; ++i) {
        auto body = seed;
        for (int flips = random.bounded(1, 5); flips > 0; --flips)
            body[random.bounded(int(body.size()))] = static_cast<char>(random.bounded(256));
        body.truncate(random.bounded(int(body.size()) + 1));
        const auto error = readServiceError(400, {{"x-amzn-errortype", body}}, body);
        for (const char c : error.code)
            QVERIFY(c > ' ' && c < '\x7f');
        for (const QChar c : error.message)
            QVERIFY(c.unicode() >= 0x20);
    }
}

void TestServiceError::headerNamesInAnyCase()
{
    const Headers headers {{"a", "1"}, {"B", "2"}, {"b", "3"}};
    QCOMPARE(headerValue(headers, "A"), "1");
    QCOMPARE(headerValue(headers, "b"), "2");
    QCOMPARE(headerValue(headers, "c"), "");
    QVERIFY(hasHeader(headers, "b"));
    QVERIFY(!hasHeader(headers, "c"));
}

void TestServiceError::kinds_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const QByteArray& code, ErrorKind kind) { QTest::newRow(code.constData()) << code << kind; };
    const auto bothSpellings = [&](const QByteArray& code, ErrorKind kind) {
        row(code, kind);
        row(code + "Exception", kind);
    };
    bothSpellings("ExpiredToken", ErrorKind::ExpiredKeys);
    bothSpellings("UnrecognizedClient", ErrorKind::UnknownKey);
    bothSpellings("InvalidSignature", ErrorKind::WrongSignature);
    bothSpellings("AccessDenied", ErrorKind::AccessDenied);
    bothSpellings("ResourceNotFound", ErrorKind::NotFound);
    bothSpellings("Validation", ErrorKind::Invalid);
    bothSpellings("Throttling", ErrorKind::Throttled);
    bothSpellings("RequestTimeout", ErrorKind::Transient);
    bothSpellings("Forbidden", ErrorKind::NotAssigned);
    row("InvalidClientTokenId", ErrorKind::UnknownKey);
    row("RequestTimeTooSkewed", ErrorKind::WrongClock);
    row("LimitExceededException", ErrorKind::Throttled);
    row("LimitExceeded", ErrorKind::Other); // of IAM: too many roles, which no waiting changes
    row("access_denied", ErrorKind::SignInDeclined);
    row("SlowDown", ErrorKind::Throttled);
    row("slow_down", ErrorKind::SignInAskedTooOften);
    for (const char* other : {"", "Exception", "accessdenied", "AccessDeniedExceptionX",
             "AccessDeniedExceptionException", "AccessDeniedX", "AccessDenie", "TeapotException"})
        row(other, ErrorKind::Other);
}

void TestServiceError::kinds()
{
    QFETCH(const QByteArray, code);
    QFETCH(const ErrorKind, kind);
    ServiceError error;
    error.code = code;
    QCOMPARE(kindOf(error), kind);
}

void TestServiceError::aSignatureIsRefusedForTheClock_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char* name, const char* code, const char* message, ErrorKind kind) {
        QTest::newRow(name) << QByteArray(code) << QString::fromLatin1(message) << kind;
    };
    row("late", "InvalidSignatureException", "Signature expired: 20260102T030405Z is now earlier than 20260102T032405Z",
        ErrorKind::WrongClock);
    row("early", "SignatureDoesNotMatch",
        "Signature not yet current: 20260102T030405Z is still later than 20260102T024405Z", ErrorKind::WrongClock);
    row("wrong", "SignatureDoesNotMatch", "The request signature we calculated does not match",
        ErrorKind::WrongSignature);
    row("silent", "InvalidSignatureException", "", ErrorKind::WrongSignature);
    row("of another kind", "ExpiredTokenException", "The security token included in the request is expired",
        ErrorKind::ExpiredKeys);
}

void TestServiceError::aSignatureIsRefusedForTheClock()
{
    QFETCH(const QByteArray, code);
    QFETCH(const QString, message);
    QFETCH(const ErrorKind, kind);
    ServiceError error;
    error.code = code;
    error.message = message;
    QCOMPARE(kindOf(error), kind);
}

QTEST_APPLESS_MAIN(TestServiceError)
#include "tst_service_error.moc"
