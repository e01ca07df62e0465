// SPDX-License-Identifier: Apache-2.0
#include "base/wait_for.h"
#include "cloud/repeated_exchange.h"
#include "support/fake_clock.h"
#include "support/fake_transport.h"

#include <QList>
#include <QStringList>
#include <QTest>
#include <QTimer>

using namespace composer;
using namespace std::chrono_literals;
using aws::RetryKind;
using cloud::ExchangeEnd;

Q_DECLARE_METATYPE(ExchangeEnd)

namespace {

/// A call whose answers are judged by their status alone: 200 succeeds, 5xx is retried, 401 asks again at once, 403 may
/// blame the clock. Random numbers are 1, so that every wait has its longest span.
struct Fixture {
    Fixture() { clock->setAutomatic(true); }

    cloud::RepeatedExchange call()
    {
        cloud::RepeatedExchange call;
        call.transport = transport;
        call.clock = clock;
        call.skew = skew;
        call.stop = stop.get_token();
        call.quota = quota;
        call.random = [] { return 1.0; };
        call.prepare = [this] { return prepare(); };
        call.request = [this](base::UtcTime time) { return request(time); };
        call.classify = [this](const cloud::Answer& answer) { return classify(answer); };
        call.pausing = [this](base::Milliseconds delay) { trace << QStringLiteral("wait %1").arg(delay.count()); };
        return call;
    }
    ExchangeEnd run() { return base::waitFor(cloud::exchangeRepeatedly(call())); }

    std::shared_ptr<test::FakeTransport> transport = std::make_shared<test::FakeTransport>();
    std::shared_ptr<test::FakeClock> clock = std::make_shared<test::FakeClock>();
    std::shared_ptr<aws::ClockSkew> skew = std::make_shared<aws::ClockSkew>();
    std::shared_ptr<aws::RetryQuota> quota = std::make_shared<aws::RetryQuota>();
    std::stop_source stop;
    QStringList trace;
    QString refusing; ///< the step that ends the call: "prepare", "request"
    std::vector<base::UtcTime> times; ///< that requests were to be signed with

private:
    QCoro::Task<bool> prepare()
    {
        trace << QStringLiteral("prepare");
        co_return refusing != QLatin1String("prepare");
    }
    std::optional<cloud::WireRequest> request(base::UtcTime time)
    {
        trace << QStringLiteral("request");
        times.push_back(time);
        return refusing == QLatin1String("request") ? std::nullopt : std::optional(cloud::WireRequest {});
    }
    cloud::Classification classify(const cloud::Answer& answer)
    {
        const int status = answer ? answer->status : 0;
        trace << QString::number(status);
        cloud::Classification found;
        found.succeeded = status == 200;
        found.retry = status >= 500 ? RetryKind::Transient : RetryKind::No;
        found.atOnce = status == 401;
        if (answer)
            found.retryAfter = aws::retryAfter(answer->headers);
        if (status == 403)
            found.refusal = aws::readServiceError(403, answer->headers, answer->body);
        return found;
    }
};

/// A refusal that blames the clock; by default the service is an hour ahead of the fixture.
cloud::WireReply skewed(const Fixture& at, const QByteArray& date = "Fri, 02 Jan 2026 04:04:05 GMT")
{
    const auto now = at.clock->utcNow();
    return {403, {{"x-amzn-ErrorType", "RequestTimeTooSkewed"}, {"Date", date}}, {}, now, now};
}

} // namespace

class TestRepeatedExchange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsWhatMayEndBetter_data();
    void repeatsWhatMayEndBetter();
    void waitsAsLongAsTheServiceAsks();
    void theQuotaIsShared();
    void signsOnceMoreWithTheRightTime();
    void neverTrustsAClockTwice();
    void endsWhereTheCallerSaysSo_data();
    void endsWhereTheCallerSaysSo();
    void needsNoHooks();
    void stopsBeforeItBegins();
    void stopsInAnExchange();
    void stopsInAWait();
    void anAnswerThatIsThereCounts();
};

void TestRepeatedExchange::repeatsWhatMayEndBetter_data()
{
    QTest::addColumn<QList<int>>("statuses");
    QTest::addColumn<QString>("waits"); // and statuses
    QTest::newRow("at once") << QList {200} << "200";
    QTest::newRow("final") << QList {400, 200} << "400";
    QTest::newRow("third time") << QList {500, 503, 200} << "500 wait 50 503 wait 100 200";
    QTest::newRow("never") << QList {500, 500, 500, 200} << "500 wait 50 500 wait 100 500";
    QTest::newRow("again at once") << QList {401, 200} << "401 200";
    QTest::newRow("at once takes one of three") << QList {401, 500, 500, 200} << "401 500 wait 50 500";
    QTest::newRow("at once, but not for ever") << QList {401, 401, 401, 200} << "401 401 401";
}

void TestRepeatedExchange::repeatsWhatMayEndBetter()
{
    QFETCH(const QList<int>, statuses);
    Fixture at;
    for (const int status : statuses)
        at.transport->reply(status);
    QCOMPARE(at.run(), ExchangeEnd::Settled);
    const auto exchanges = at.trace.count(QStringLiteral("request"));
    QCOMPARE(exchanges, qsizetype(at.transport->requests().size()));
    QCOMPARE(at.trace.removeAll(QStringLiteral("prepare")), exchanges);
    at.trace.removeAll(QStringLiteral("request"));
    QTEST(at.trace.join(u' '), "waits");
}

void TestRepeatedExchange::waitsAsLongAsTheServiceAsks()
{
    Fixture at;
    at.transport->reply(500, {}, {{"x-amz-retry-after", "1500"}});
    at.transport->reply(200);
    QCOMPARE(at.run(), ExchangeEnd::Settled);
    QVERIFY(at.clock->sleeps() == std::vector<base::Milliseconds> {1500ms});
}

void TestRepeatedExchange::theQuotaIsShared()
{
    Fixture at;
    QVERIFY(at.quota->take(500 - 14));
    at.transport->reply(500);
    at.transport->reply(500);
    at.transport->reply(200);
    QCOMPARE(at.run(), ExchangeEnd::Settled);
    QCOMPARE(at.trace.last(), QStringLiteral("500")); // the second retry was not paid for
    QCOMPARE(at.quota->available(), 0);
    QCOMPARE(at.run(), ExchangeEnd::Settled);
    QCOMPARE(at.quota->available(), 1); // a success at once
}

void TestRepeatedExchange::signsOnceMoreWithTheRightTime()
{
    Fixture at;
    const auto now = at.clock->utcNow();
    at.transport->reply(skewed(at));
    at.transport->reply(200);
    QCOMPARE(at.run(), ExchangeEnd::Settled);
    QVERIFY(at.times == (std::vector {now, now + 1h}));
    QVERIFY(at.clock->sleeps().empty());
    QCOMPARE(at.quota->available(), 500);
}

void TestRepeatedExchange::neverTrustsAClockTwice()
{
    Fixture at;
    at.transport->reply(skewed(at));
    at.transport->reply(skewed(at, "Fri, 02 Jan 2026 06:04:05 GMT"));
    at.transport->reply(200);
    QCOMPARE(at.run(), ExchangeEnd::Settled);
    QCOMPARE(at.transport->requests().size(), std::size_t(2));
    QVERIFY(at.skew->offset() == 3h); // learnt all the same, for the next call
}

void TestRepeatedExchange::endsWhereTheCallerSaysSo_data()
{
    QTest::addColumn<QString>("trace");
    QTest::newRow("prepare") << "prepare";
    QTest::newRow("request") << "prepare request";
}

void TestRepeatedExchange::endsWhereTheCallerSaysSo()
{
    Fixture at;
    at.refusing = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(at.run(), ExchangeEnd::Abandoned);
    QTEST(at.trace.join(u' '), "trace");
    QVERIFY(at.transport->requests().empty());
}

void TestRepeatedExchange::needsNoHooks()
{
    Fixture at;
    at.transport->reply(500);
    at.transport->reply(200);
    auto call = at.call();
    call.prepare = {};
    call.pausing = {};
    QCOMPARE(base::waitFor(cloud::exchangeRepeatedly(std::move(call))), ExchangeEnd::Settled);
    QCOMPARE(at.trace.join(u' '), QStringLiteral("request 500 request 200"));
}

void TestRepeatedExchange::stopsBeforeItBegins()
{
    Fixture at;
    at.stop.request_stop();
    QCOMPARE(at.run(), ExchangeEnd::Stopped);
    QVERIFY(at.trace.isEmpty());
}

void TestRepeatedExchange::stopsInAnExchange()
{
    Fixture at;
    at.transport->hang();
    QTimer::singleShot(20, this, [&] { at.stop.request_stop(); });
    QCOMPARE(at.run(), ExchangeEnd::Stopped);
    QCOMPARE(at.trace.join(u' '), QStringLiteral("prepare request 0")); // the caller sees what it was
}

void TestRepeatedExchange::stopsInAWait()
{
    Fixture at;
    at.clock->setAutomatic(false);
    at.transport->reply(500);
    at.transport->reply(200);
    QTimer::singleShot(20, this, [&] { at.stop.request_stop(); });
    QCOMPARE(at.run(), ExchangeEnd::Stopped);
    QCOMPARE(at.trace.last(), QStringLiteral("wait 50"));
    QCOMPARE(at.transport->requests().size(), std::size_t(1));
}

void TestRepeatedExchange::anAnswerThatIsThereCounts()
{
    Fixture at;
    at.transport->reply(200);
    auto call = at.call();
    call.classify = [&at, classify = call.classify](const cloud::Answer& answer) {
        at.stop.request_stop();
        return classify(answer);
    };
    QCOMPARE(base::waitFor(cloud::exchangeRepeatedly(std::move(call))), ExchangeEnd::Settled);
}

QTEST_GUILESS_MAIN(TestRepeatedExchange)
#include "tst_repeated_exchange.moc"
