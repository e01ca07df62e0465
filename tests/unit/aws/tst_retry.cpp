// SPDX-License-Identifier: Apache-2.0
#include "aws/retry.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <numeric>
#include <utility>

using namespace composer;
using namespace composer::aws;
using base::Milliseconds;
using namespace std::chrono_literals;

namespace {

enum class Carrier { Header, HeaderWithTail, Type, TypeWithNamespace, Code, None };

struct Step {
    int status;
    int quota; ///< after the step
    int delay = -1; ///< ms; -1: no further attempt
    QByteArray retryAfter = {};
};

struct Case {
    int quota = 500;
    RetryPolicy policy = {};
    std::vector<std::vector<Step>> calls;
};

} // namespace
Q_DECLARE_METATYPE(RetryKind)
Q_DECLARE_METATYPE(Carrier)
Q_DECLARE_METATYPE(Case)

class TestRetry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void callsShareTheQuota();
    void quotaNeverExceedsItsCapacity();
    void noRetryCostsNothing();
    void jitterIsUniform_data();
    void jitterIsUniform();
    void manyAttemptsStayBounded();
    void retryAfterHeader_data();
    void retryAfterHeader();
    void codes_data();
    void codes();
    void statuses_data();
    void statuses();
};

static RetryKind kindOf(int status)
{
    ServiceError error;
    error.httpStatus = status;
    if (status == 400)
        error.code = "Throttling";
    return retryKind(error);
}

static double one()
{
    return 1;
}

void TestRetry::table_data()
{
    QTest::addColumn<Case>("given");
    const RetryPolicy five {.maximumAttempts = 5};
    RetryPolicy capped = five;
    capped.maximumBackoff = 200ms;
    QTest::newRow("success at once") << Case {490, {}, {{{200, 491}}}};
    QTest::newRow("success after two 500") << Case {500, {}, {{{500, 486, 50}, {500, 472, 100}, {200, 486}}}};
    QTest::newRow("max attempts") << Case {500, {}, {{{502, 486, 50}, {502, 472, 100}, {502, 472}}}};
    QTest::newRow("quota 14") << Case {14, {}, {{{500, 0, 50}, {500, 0}}}};
    QTest::newRow("quota 0") << Case {0, {}, {{{500, 0}}}};
    QTest::newRow("backoff") << Case {
        500, five, {{{500, 486, 50}, {500, 472, 100}, {500, 458, 200}, {500, 444, 400}, {500, 444}}}};
    QTest::newRow("cap 0.2 s") << Case {
        500, capped, {{{500, 486, 50}, {500, 472, 100}, {500, 458, 200}, {500, 444, 200}, {500, 444}}}};
    QTest::newRow("quota 20") << Case {20, five, {{{500, 6, 50}, {502, 6}}}};
    QTest::newRow("throttle") << Case {500, {}, {{{400, 495, 1'000}, {200, 500}}}};
    QTest::newRow("throttle by 429") << Case {500, {}, {{{429, 495, 1'000}, {429, 490, 2'000}, {429, 490}}}};
    QTest::newRow("one attempt only") << Case {500, {.maximumAttempts = 1}, {{{500, 500}}}};
    const std::pair<const char*, int> hints[] = {
        {"1500", 1'500}, {"0", 50}, {"10000", 5'050}, {"invalid", 50}, {"-100", 50}, {"9223372036854775807", 5'050}};
    for (const auto& [text, delay] : hints)
        QTest::addRow("retry after %s", text) << Case {500, {}, {{{500, 486, delay, text}, {200, 500}}}};
    QTest::newRow("quota 30, two calls") << Case {
        30, {}, {{{500, 16, 50}, {502, 2, 100}, {200, 16}}, {{500, 2, 50}, {200, 16}}}};
    QTest::newRow("throttled, then in trouble: the last cost comes back")
        << Case {500, {}, {{{429, 495, 1'000}, {500, 481, 100}, {200, 495}}}};
    QTest::newRow("not retried") << Case {500, {}, {{{403, 500}}}};
}

void TestRetry::table()
{
    QFETCH(const Case, given);
    const auto quota = std::make_shared<RetryQuota>(500);
    QVERIFY(quota->take(500 - given.quota));
    for (const auto& call : given.calls) {
        RetrySession session(given.policy, quota, one);
        int attempt = 0;
        for (const auto& step : call) {
            QCOMPARE(session.attempts(), ++attempt);
            std::optional<Milliseconds> delay;
            if (step.status == 200)
                session.succeeded();
            else
                delay = session.nextDelay(kindOf(step.status), retryAfter({{"x-amz-retry-after", step.retryAfter}}));
            QCOMPARE(quota->available(), step.quota);
            QCOMPARE(delay ? int(delay->count()) : -1, step.delay);
        }
    }
}

void TestRetry::callsShareTheQuota()
{
    const auto quota = std::make_shared<RetryQuota>();
    RetrySession a({}, quota, one);
    RetrySession b({}, quota, one);
    QVERIFY(a.nextDelay(RetryKind::Transient));
    QCOMPARE(quota->available(), 486);
    QVERIFY(b.nextDelay(RetryKind::Transient));
    QCOMPARE(quota->available(), 472);
    a.succeeded();
    QCOMPARE(quota->available(), 486);
    QVERIFY(b.nextDelay(RetryKind::Transient));
    QCOMPARE(quota->available(), 472);
    b.succeeded();
    QCOMPARE(quota->available(), 486);
}

void TestRetry::quotaNeverExceedsItsCapacity()
{
    const auto quota = std::make_shared<RetryQuota>();
    for (int i = 0; i < 3; ++i)
        RetrySession({}, quota, one).succeeded();
    QCOMPARE(quota->available(), 500);
    QVERIFY(!quota->take(501));
    QCOMPARE(quota->available(), 500);
}

void TestRetry::noRetryCostsNothing()
{
    const auto quota = std::make_shared<RetryQuota>();
    RetrySession session({}, quota, one);
    QVERIFY(!session.nextDelay(RetryKind::No));
    QCOMPARE(quota->available(), 500);
    QCOMPARE(session.attempts(), 1);
}

void TestRetry::jitterIsUniform_data()
{
    QTest::addColumn<int>("attempt"); // the one waited for
    QTest::addColumn<int>("bound"); // ms, exclusive but for rounding
    QTest::newRow("attempt 2") << 2 << 50;
    QTest::newRow("attempt 4") << 4 << 200;
    QTest::newRow("attempt 11, capped") << 11 << 20'000;
}

void TestRetry::jitterIsUniform()
{
    QFETCH(const int, attempt);
    QFETCH(const int, bound);
    static constexpr int samples = 10'000;
    QRandomGenerator generator(42);
    std::array<int, 10> buckets {};
    for (int i = 0; i < samples; ++i) {
        RetrySession session({.maximumAttempts = attempt}, std::make_shared<RetryQuota>(),
            [&generator] { return generator.generateDouble(); });
        std::optional<Milliseconds> delay;
        while (session.attempts() < attempt)
            delay = session.nextDelay(RetryKind::Transient);
        QVERIFY(delay && delay->count() >= 0 && delay->count() < bound);
        ++buckets[std::size_t(delay->count() * 10 / bound)];
    }
    double chiSquare = 0;
    for (const int count : buckets) {
        QVERIFY2(count > samples / 10 * 0.8 && count < samples / 10 * 1.2, qPrintable(QString::number(count)));
        chiSquare += (count - samples / 10.) * (count - samples / 10.) / (samples / 10.);
    }
    QVERIFY2(chiSquare < 27.9, qPrintable(QString::number(chiSquare))); // 9 degrees of freedom, p = 0.001
}

void TestRetry::manyAttemptsStayBounded()
{
    RetrySession session({.maximumAttempts = 5'000, .transientCost = 0}, std::make_shared<RetryQuota>(), one);
    std::optional<Milliseconds> delay;
    while (session.attempts() < 5'000) {
        delay = session.nextDelay(RetryKind::Transient);
        QVERIFY(delay && *delay > 0ms && *delay <= 20s);
    }
    QCOMPARE(delay->count(), 20'000);
}

void TestRetry::retryAfterHeader_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: none
    for (const char* text :
        {"", "x", "-1", "1.5", "1s", "99999999999999999999", "0x10", "Fri, 02 Jan 2026 03:04:05 GMT"})
        QTest::addRow("'%s'", text) << QByteArray(text) << qint64(-1);
    QTest::newRow("0") << QByteArray("0") << qint64(0);
    QTest::newRow("1500") << QByteArray("1500") << qint64(1'500);
}

void TestRetry::retryAfterHeader()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, milliseconds);
    const auto span = retryAfter({{"X-Amz-Retry-After", text}});
    QCOMPARE(span ? qint64(span->count()) : -1, milliseconds);
    QVERIFY(!retryAfter({{"Retry-After", text}}));
}

static ServiceError carried(Carrier carrier, int status, const QByteArray& code)
{
    switch (carrier) {
    case Carrier::Header:
        return readServiceError(status, {{"X-Amzn-ErrorType", code}}, "{}");
    case Carrier::HeaderWithTail:
        return readServiceError(status, {{"x-amzn-errortype", code + ":http://internal.amazon.com/x/"}}, "");
    case Carrier::Type:
        return readServiceError(status, {}, R"({"__type":")" + code + R"("})");
    case Carrier::TypeWithNamespace:
        return readServiceError(status, {}, R"({"__type":"com.amazonaws.connect#)" + code + R"("})");
    case Carrier::Code:
        return readServiceError(status, {}, R"({"code":")" + code + R"(","Message":null})");
    case Carrier::None:
        break;
    }
    return readServiceError(status, {}, "<html></html>");
}

static void addCode(const char* code, int status, RetryKind withCode, RetryKind without)
{
    const std::pair<const char*, Carrier> carriers[] = {{"header", Carrier::Header},
        {"header with tail", Carrier::HeaderWithTail}, {"__type", Carrier::Type},
        {"__type with namespace", Carrier::TypeWithNamespace}, {"code", Carrier::Code}, {"none", Carrier::None}};
    for (const auto& [name, carrier] : carriers)
        QTest::addRow("%d %s in %s", status, code, name)
            << status << QByteArray(code) << carrier << (carrier == Carrier::None ? without : withCode);
}

void TestRetry::codes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<Carrier>("carrier");
    QTest::addColumn<RetryKind>("kind");
    for (const char* code : {"BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException",
             "PriorRequestNotComplete", "ProvisionedThroughputExceededException", "RequestLimitExceeded",
             "RequestThrottled", "RequestThrottledException", "SlowDown", "ThrottledException", "Throttling",
             "ThrottlingException", "TooManyRequestsException", "TransactionInProgressException"}) {
        addCode(code, 400, RetryKind::Throttling, RetryKind::No);
        addCode(code, 503, RetryKind::Throttling, RetryKind::Transient); // the code wins
    }
    for (const char* code : {"RequestTimeout", "RequestTimeoutException", "InternalError", "IDPCommunicationError"}) {
        addCode(code, 400, RetryKind::Transient, RetryKind::No);
        addCode(code, 429, RetryKind::Transient, RetryKind::Throttling); // the code wins
    }
    const std::pair<const char*, int> final[] = {{"InvalidRequestException", 400},
        {"ServiceQuotaExceededException", 402}, {"AccessDeniedException", 403}, {"ResourceNotFoundException", 404},
        {"IdempotencyException", 409}, {"ValidationException", 400}, {"InvalidParameterException", 400},
        {"ExpiredTokenException", 403}, {"UnrecognizedClientException", 403}, {"InvalidSignatureException", 403},
        {"SignatureDoesNotMatch", 403}, {"MissingAuthenticationTokenException", 403}, {"RequestExpired", 400},
        {"NotAuthorized", 400}, {"OptInRequired", 403}, {"IncompleteSignature", 400},
        {"InvalidActiveRegionException", 400}, {"DuplicateResourceException", 409}, {"throttlingexception", 400},
        {"ThrottlingExceptionX", 400}};
    for (const auto& [code, status] : final)
        addCode(code, status, RetryKind::No, RetryKind::No);
    addCode("InternalServiceException", 500, RetryKind::Transient, RetryKind::Transient);
    addCode("ServiceUnavailable", 503, RetryKind::Transient, RetryKind::Transient);
    addCode("SomethingNew", 429, RetryKind::Throttling, RetryKind::Throttling);
}

void TestRetry::codes()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const Carrier, carrier);
    QFETCH(const RetryKind, kind);
    QCOMPARE(retryKind(carried(carrier, status, code)), kind);
}

void TestRetry::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<RetryKind>("kind");
    for (const int status : {500, 502, 503, 504})
        QTest::addRow("%d", status) << status << RetryKind::Transient;
    QTest::addRow("429") << 429 << RetryKind::Throttling;
    for (const int status : {0, 100, 200, 204, 301, 302, 307, 308, 400, 401, 402, 403, 404, 405, 407, 408, 409, 410,
             413, 418, 421, 425, 431, 501, 505, 507, 511, 599})
        QTest::addRow("%d", status) << status << RetryKind::No;
}

void TestRetry::statuses()
{
    QFETCH(const int, status);
    QFETCH(const RetryKind, kind);
    QCOMPARE(retryKind(readServiceError(status, {}, {})), kind);
}

QTEST_APPLESS_MAIN(TestRetry)
#include "tst_retry.moc"
