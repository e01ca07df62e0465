// SPDX-License-Identifier: Apache-2.0
#include "sending/reply_classifier.h"

#include <QTest>

using namespace composer;
using aws::RetryKind;
using sending::AttemptResult;
using sending::State;
using Cause = sending::Outcome::Cause;
using Code = cloud::TransportError::Code;

Q_DECLARE_METATYPE(composer::sending::State)
Q_DECLARE_METATYPE(composer::sending::Outcome::Cause)
Q_DECLARE_METATYPE(composer::aws::RetryKind)
Q_DECLARE_METATYPE(composer::cloud::TransportError::Code)

namespace {

AttemptResult classifyReply(int status, const QByteArray& body, const aws::Headers& headers = {})
{
    cloud::WireReply reply;
    reply.status = status;
    reply.headers = headers;
    reply.body = body;
    return sending::classify(reply);
}

AttemptResult classifyFailure(Code code, bool mayHaveLeft)
{
    cloud::TransportError error;
    error.code = code;
    error.requestMayHaveLeft = mayHaveLeft;
    return sending::classify(base::fail(error));
}

/// The four places where an error code can be.
enum class Carrier { Header, Type, Code, None };

AttemptResult classifyError(int status, const QByteArray& code, Carrier carrier)
{
    switch (carrier) {
    case Carrier::Header:
        return classifyReply(
            status, R"({"Message":"no"})", {{"X-Amzn-ErrorType", code + ":http://internal.amazon.com/"}});
    case Carrier::Type:
        return classifyReply(status, R"({"__type":"com.amazonaws.connect#)" + code + R"("})");
    case Carrier::Code:
        return classifyReply(status, R"({"code":")" + code + R"("})");
    case Carrier::None:
        break;
    }
    return classifyReply(status, {});
}

constexpr auto accepted = R"({"ContactId":"c-1"})";

} // namespace

class TestReplyClassifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeAnswerIsCreated();
    void onlyAWholeAnswerIsCreated_data();
    void onlyAWholeAnswerIsCreated();
    void statusesWithoutACode_data();
    void statusesWithoutACode();
    void codes_data();
    void codes();
    void redirectsShowNoQuery();
    void failures_data();
    void failures();
    void partsAreTaken();
};

void TestReplyClassifier::aWholeAnswerIsCreated()
{
    for (const auto& id : {QByteArray("c"), QByteArray(256, 'x')}) {
        const auto result = classifyReply(200, R"({"ContactId":")" + id + R"("})", {{"x-amzn-RequestId", "r-1"}});
        QCOMPARE(result.state, State::Created);
        QCOMPARE(result.retry, RetryKind::No);
        QCOMPARE(result.cause, Cause::None);
        QCOMPARE(result.contactId, QString::fromLatin1(id));
        QCOMPARE(result.requestId, QStringLiteral("r-1"));
        QVERIFY(!result.serviceError);
    }
    QCOMPARE(classifyReply(200, " {\"New\":[1],\"ContactId\":\"c-1\"}\r\n").contactId, QStringLiteral("c-1"));
}

void TestReplyClassifier::onlyAWholeAnswerIsCreated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole = accepted;
    for (qsizetype size = 0; size < whole.size(); ++size)
        QTest::addRow("cut after %d bytes", static_cast<int>(size)) << 200 << whole.first(size);
    QTest::newRow("html") << 200 << QByteArray("<html><body>ContactId: c-1</body></html>");
    QTest::newRow("array") << 200 << QByteArray(R"([{"ContactId":"c-1"}])");
    QTest::newRow("string") << 200 << QByteArray(R"("c-1")");
    QTest::newRow("null") << 200 << QByteArray("null");
    QTest::newRow("empty object") << 200 << QByteArray("{}");
    QTest::newRow("other case") << 200 << QByteArray(R"({"contactId":"c-1"})");
    QTest::newRow("nested") << 200 << QByteArray(R"({"Result":{"ContactId":"c-1"}})");
    QTest::newRow("NUL in the text") << 200 << QByteArray("{\"ContactId\":\"c\0-1\"}", 20);
    QTest::newRow("escaped NUL") << 200 << QByteArray(R"({"ContactId":"c\u0000-1"})");
    QTest::newRow("NUL behind") << 200 << whole + '\0';
    QTest::newRow("text behind") << 200 << whole + whole;
    QTest::newRow("not UTF-8") << 200 << QByteArray("{\"ContactId\":\"c\xff\"}");
    QTest::newRow("duplicate, equal") << 200 << QByteArray(R"({"ContactId":"c-1","ContactId":"c-1"})");
    QTest::newRow("duplicate, different") << 200 << QByteArray(R"({"ContactId":"c-1","ContactId":"c-2"})");
    QTest::newRow("number") << 200 << QByteArray(R"({"ContactId":1})");
    QTest::newRow("null id") << 200 << QByteArray(R"({"ContactId":null})");
    QTest::newRow("list") << 200 << QByteArray(R"({"ContactId":["c-1"]})");
    QTest::newRow("empty id") << 200 << QByteArray(R"({"ContactId":""})");
    QTest::newRow("257 characters") << 200 << R"({"ContactId":")" + QByteArray(257, 'x') + R"("})";
    QTest::newRow("5 MB id") << 200 << R"({"ContactId":")" + QByteArray(5'000'000, 'x') + R"("})";
    QTest::newRow("deep") << 200 << QByteArray(10'000, '[');
    QTest::newRow("error body") << 200 << QByteArray(R"({"__type":"AccessDeniedException","Message":"no"})");
    QTest::newRow("throttling body") << 200 << QByteArray(R"({"__type":"ThrottlingException"})");
    for (const int status : {0, 100, 199, 201, 202, 203, 204, 205, 206, 226, 299, 600, 999})
        QTest::addRow("status %d", status) << status << whole;
}

void TestReplyClassifier::onlyAWholeAnswerIsCreated()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto result = classifyReply(status, body);
    QCOMPARE(result.state, State::Unknown);
    QCOMPARE(result.retry, RetryKind::Transient);
    QCOMPARE(result.cause, Cause::BadReply);
    QVERIFY(result.contactId.isEmpty());
    QCOMPARE(result.serviceError.value().httpStatus, status);
}

void TestReplyClassifier::statusesWithoutACode_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<State>("state");
    QTest::addColumn<RetryKind>("retry");
    QTest::addColumn<Cause>("cause");
    for (int status = 300; status < 400; ++status)
        QTest::addRow("%d", status) << status << State::Refused << RetryKind::No << Cause::Redirected;
    for (int status = 400; status < 500; ++status) {
        const auto throttled = status == 429;
        const auto timedOut = status == 408;
        QTest::addRow("%d", status) << status << (timedOut ? State::Unknown : State::Refused)
                                    << (throttled         ? RetryKind::Throttling
                                               : timedOut ? RetryKind::Transient
                                                          : RetryKind::No)
                                    << Cause::Service;
    }
    for (int status = 500; status < 600; ++status)
        QTest::addRow("%d", status) << status << State::Unknown << RetryKind::Transient << Cause::Service;
}

void TestReplyClassifier::statusesWithoutACode()
{
    QFETCH(int, status);
    // Also with the body of a success: the status decides.
    for (const auto& body : {QByteArray(), QByteArray(accepted), QByteArray("<html>no</html>")}) {
        const auto result = classifyReply(status, body);
        QTEST(result.state, "state");
        QTEST(result.retry, "retry");
        QTEST(result.cause, "cause");
        QVERIFY(result.contactId.isEmpty());
        QCOMPARE(result.serviceError.value().httpStatus, status);
    }
}

void TestReplyClassifier::codes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<State>("state");
    QTest::addColumn<RetryKind>("retry");
    const auto add = [](int status, const char* code, State state, RetryKind retry) {
        QTest::addRow("%d %s", status, code) << status << QByteArray(code) << state << retry;
    };
    for (const auto* code :
        {"InvalidRequestException", "ValidationError", "ValidationException", "MalformedHttpRequestException",
            "SerializationException", "InvalidParameterException", "InvalidActiveRegionException", "MissingParameter"})
        add(400, code, State::Refused, RetryKind::No);
    add(401, "NotAuthorized", State::Refused, RetryKind::No);
    add(402, "ServiceQuotaExceededException", State::Refused, RetryKind::No);
    for (const auto* code : {"AccessDeniedException", "ExpiredTokenException", "ExpiredToken",
             "UnrecognizedClientException", "InvalidClientTokenId", "IncompleteSignature",
             "MissingAuthenticationTokenException", "OptInRequired", "InvalidSignatureException",
             "SignatureDoesNotMatch", "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "AuthFailure"})
        add(403, code, State::Refused, RetryKind::No);
    add(404, "ResourceNotFoundException", State::Refused, RetryKind::No);
    add(404, "UnknownOperationException", State::Refused, RetryKind::No);
    add(409, "IdempotencyException", State::Refused, RetryKind::No);
    add(413, "RequestEntityTooLargeException", State::Refused, RetryKind::No);
    for (const auto* code : {"Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled",
             "RequestThrottledException", "TooManyRequestsException", "ProvisionedThroughputExceededException",
             "TransactionInProgressException", "RequestLimitExceeded", "BandwidthLimitExceeded",
             "LimitExceededException", "SlowDown", "PriorRequestNotComplete", "EC2ThrottledException"}) {
        add(400, code, State::Refused, RetryKind::Throttling);
        add(429, code, State::Refused, RetryKind::Throttling);
        add(503, code, State::Unknown, RetryKind::Throttling);
    }
    add(429, "SomethingNewException", State::Refused, RetryKind::Throttling);
    for (const auto* code : {"RequestTimeout", "RequestTimeoutException"}) {
        add(400, code, State::Unknown, RetryKind::Transient);
        add(408, code, State::Unknown, RetryKind::Transient);
    }
    for (const auto* code : {"InternalServiceException", "InternalFailure", "InternalError", "AccessDeniedException"})
        add(500, code, State::Unknown, RetryKind::Transient);
    add(503, "ServiceUnavailable", State::Unknown, RetryKind::Transient);
}

void TestReplyClassifier::codes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    for (const auto carrier : {Carrier::Header, Carrier::Type, Carrier::Code}) {
        const auto result = classifyError(status, code, carrier);
        QTEST(result.state, "state");
        QTEST(result.retry, "retry");
        QCOMPARE(result.cause, Cause::Service);
        QCOMPARE(result.serviceError.value().code, code);
    }
}

void TestReplyClassifier::redirectsShowNoQuery()
{
    const auto result =
        classifyReply(307, {}, {{"Location", "https://user:pw@other.example/contact?X-Amz-Signature=abc#f"}});
    QCOMPARE(result.state, State::Refused);
    QVERIFY(result.redirectTarget.startsWith(QStringLiteral("https://other.example/contact")));
    QVERIFY(!result.redirectTarget.contains(QStringLiteral("abc")));
    QVERIFY(!result.redirectTarget.contains(QStringLiteral("pw")));
    QVERIFY(classifyReply(302, {}).redirectTarget.isEmpty());
}

void TestReplyClassifier::failures_data()
{
    QTest::addColumn<Code>("code");
    QTest::addColumn<State>("neverLeft");
    QTest::addColumn<State>("mayHaveLeft");
    QTest::addColumn<RetryKind>("retry");
    const auto add = [](const char* name, Code code, State neverLeft, State mayHaveLeft, RetryKind retry) {
        QTest::newRow(name) << code << neverLeft << mayHaveLeft << retry;
    };
    using enum State;
    add("host not found", Code::HostNotFound, NotSent, Unknown, RetryKind::Transient);
    add("refused", Code::ConnectionRefused, NotSent, Unknown, RetryKind::Transient);
    add("unreachable", Code::NetworkUnreachable, NotSent, Unknown, RetryKind::Transient);
    add("timed out", Code::TimedOut, NotSent, Unknown, RetryKind::Transient);
    add("lost", Code::ConnectionLost, NotSent, Unknown, RetryKind::Transient);
    add("too large", Code::ReplyTooLarge, NotSent, Unknown, RetryKind::Transient);
    add("garbled", Code::ReplyGarbled, NotSent, Unknown, RetryKind::Transient);
    add("other", Code::Other, NotSent, Unknown, RetryKind::Transient);
    add("TLS", Code::Tls, NotSent, Unknown, RetryKind::No);
    add("proxy authentication", Code::ProxyAuthentication, NotSent, NotSent, RetryKind::No);
    add("unusable proxy", Code::ProxyUnusable, NotSent, NotSent, RetryKind::No);
    add("invalid request", Code::InvalidRequest, NotSent, NotSent, RetryKind::No);
    add("cancelled", Code::Cancelled, Cancelled, Unknown, RetryKind::No);
}

void TestReplyClassifier::failures()
{
    QFETCH(Code, code);
    const auto neverLeft = classifyFailure(code, false);
    QTEST(neverLeft.state, "neverLeft");
    QTEST(neverLeft.retry, "retry");
    const auto mayHaveLeft = classifyFailure(code, true);
    QTEST(mayHaveLeft.state, "mayHaveLeft");
    QTEST(mayHaveLeft.retry, "retry");
    QCOMPARE(mayHaveLeft.cause, Cause::Transport);
    QCOMPARE(mayHaveLeft.transportError.value().code, code);
}

void TestReplyClassifier::partsAreTaken()
{
    const auto result = classifyReply(503, R"({"Message":"busy"})",
        {{"X-Amzn-RequestId", "r-2"}, {"x-amz-retry-after", "1500"}, {"x-amzn-errortype", "ServiceUnavailable"}});
    QCOMPARE(result.requestId, QStringLiteral("r-2"));
    QCOMPARE(result.retryAfter.value(), base::Milliseconds {1500});
    QCOMPARE(result.serviceError.value().message, QStringLiteral("busy"));
}

QTEST_GUILESS_MAIN(TestReplyClassifier)
#include "tst_reply_classifier.moc"
