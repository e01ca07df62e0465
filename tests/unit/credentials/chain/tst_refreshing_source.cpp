// SPDX-License-Identifier: Apache-2.0
#include "base/stoppable.h"
#include "base/wait_for.h"
#include "credentials/chain/refreshing_source.h"
#include "support/fake_clock.h"

#include <QTest>

#include <algorithm>

using namespace composer;
using namespace std::chrono_literals;
using credentials::Credentials;
using credentials::RefreshingSource;
using Code = credentials::CredentialError::Code;
using Found = base::Result<Credentials, credentials::CredentialError>;

namespace {

/// Gives keys K1, K2, ... that last for `lifetime` (0: without an end); waits for `answer` while it `isSlow`.
class Keys final : public QObject, public credentials::Source {
    Q_OBJECT

public:
    explicit Keys(std::shared_ptr<test::FakeClock> clock)
        : m_clock(std::move(clock))
    {
    }
    QString name() const override { return QStringLiteral("keys"); }
    QCoro::Task<Found> resolve(std::stop_token stop) override
    {
        ++asked;
        if (isSlow) {
            const bool wasAnswered = co_await base::signalOrStop(this, &Keys::answer, stop);
            stopped += wasAnswered ? 0 : 1;
        }
        if (error)
            co_return base::fail(credentials::CredentialError {*error, name(), {}});
        Credentials made {{"K" + QByteArray::number(asked), base::Secret("secret"), {}}, name(), {}};
        if (lifetime > 0s)
            made.expires = m_clock->utcNow() + lifetime;
        co_return made;
    }
    void forgetAnswer() override { ++forgotten; }

    int asked = 0;
    int stopped = 0;
    int forgotten = 0;
    bool isSlow = false;
    std::chrono::seconds lifetime {3600};
    std::optional<Code> error;

Q_SIGNALS:
    void answer();

private:
    std::shared_ptr<test::FakeClock> m_clock;
};

struct Fixture {
    std::shared_ptr<test::FakeClock> clock = std::make_shared<test::FakeClock>();
    std::shared_ptr<Keys> keys = std::make_shared<Keys>(clock);
    RefreshingSource source {keys, clock};

    Found ask() { return base::waitFor(source.resolve({})); }
    QByteArray id()
    {
        const auto found = ask();
        return found ? found->keys.accessKeyId : QByteArray();
    }
};

} // namespace

class TestRefreshingSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renewsBeforeTheEnd_data();
    void renewsBeforeTheEnd();
    void aFailureBeforeTheLastMomentKeepsTheOldOnes();
    void triesOnceAMinute();
    void aFailureAtTheLastMomentIsReported();
    void manyCallersAskOnce();
    void oneWhoStopsGoesAlone();
    void theLastWhoStopsTakesTheQuestionAlong();
    void withoutAnEndNothingIsRemembered();
    void forgets();
    void whatWasForgottenOnItsWayIsNotKept();
    void aClockThatIsSetBackChangesNothing();
    void saysWhatIsKnown();
};

void TestRefreshingSource::renewsBeforeTheEnd_data()
{
    QTest::addColumn<int>("minutesLeft");
    QTest::addColumn<bool>("isRenewed");
    for (const auto& [minutes, isRenewed] :
        {std::pair {59, false}, {16, false}, {15, false}, {14, true}, {11, true}, {9, true}, {-1, true}})
        QTest::addRow("%d", minutes) << minutes << isRenewed;
}

void TestRefreshingSource::renewsBeforeTheEnd()
{
    QFETCH(int, minutesLeft);
    Fixture at;
    QCOMPARE(at.id(), QByteArray("K1"));
    at.clock->advance(60min - std::chrono::minutes(minutesLeft));
    QFETCH(bool, isRenewed);
    QCOMPARE(at.id(), QByteArray(isRenewed ? "K2" : "K1"));
}

void TestRefreshingSource::aFailureBeforeTheLastMomentKeepsTheOldOnes()
{
    Fixture at;
    QVERIFY(!at.id().isEmpty());
    at.keys->error = Code::Unreachable;
    at.clock->advance(46min);
    QCOMPARE(at.id(), QByteArray("K1"));
    QCOMPARE(at.keys->asked, 2);
}

void TestRefreshingSource::triesOnceAMinute()
{
    Fixture at;
    QVERIFY(!at.id().isEmpty());
    at.keys->error = Code::Unreachable;
    at.clock->advance(46min);
    for (int i = 0; i < 10; ++i)
        QVERIFY(!at.id().isEmpty());
    QCOMPARE(at.keys->asked, 2);
    at.clock->advance(61s);
    QVERIFY(!at.id().isEmpty());
    QCOMPARE(at.keys->asked, 3);
    at.keys->error.reset();
    at.clock->advance(61s);
    QCOMPARE(at.id(), QByteArray("K4"));
}

void TestRefreshingSource::aFailureAtTheLastMomentIsReported()
{
    Fixture at;
    QVERIFY(!at.id().isEmpty());
    at.keys->error = Code::SignInNeeded;
    at.clock->advance(51min);
    QCOMPARE(at.ask().error().code, Code::SignInNeeded);
    at.keys->error.reset();
    QCOMPARE(at.id(), QByteArray("K3")); // an error is not remembered
}

void TestRefreshingSource::manyCallersAskOnce()
{
    Fixture at;
    at.keys->isSlow = true;
    std::vector<QByteArray> got;
    const auto caller = [&]() -> QCoro::Task<void> {
        auto resolving = at.source.resolve({});
        const auto found = co_await resolving;
        got.push_back(found ? found->keys.accessKeyId : QByteArray());
    };
    std::vector<QCoro::Task<void>> callers;
    for (int i = 0; i < 50; ++i)
        callers.push_back(caller());
    QCOMPARE(at.keys->asked, 1);
    Q_EMIT at.keys->answer();
    QTRY_COMPARE(got.size(), std::size_t(50));
    QVERIFY(std::ranges::all_of(got, [](const auto& id) { return id == "K1"; }));
    QCOMPARE(at.keys->asked, 1);
}

void TestRefreshingSource::oneWhoStopsGoesAlone()
{
    Fixture at;
    at.keys->isSlow = true;
    std::stop_source stop;
    QByteArray stays;
    std::optional<Code> goes;
    const auto staying = [&]() -> QCoro::Task<void> {
        auto resolving = at.source.resolve({});
        const auto found = co_await resolving;
        stays = found ? found->keys.accessKeyId : QByteArray("error");
    };
    const auto going = [&]() -> QCoro::Task<void> {
        auto resolving = at.source.resolve(stop.get_token());
        const auto found = co_await resolving;
        goes = found ? std::nullopt : std::optional(found.error().code);
    };
    const auto one = staying();
    const auto other = going();
    stop.request_stop();
    QTRY_COMPARE(goes, std::optional(Code::Cancelled));
    QVERIFY(stays.isEmpty());
    Q_EMIT at.keys->answer();
    QTRY_COMPARE(stays, QByteArray("K1"));
    QCOMPARE(at.keys->stopped, 0);
}

void TestRefreshingSource::theLastWhoStopsTakesTheQuestionAlong()
{
    Fixture at;
    at.keys->isSlow = true;
    std::stop_source stop;
    int ended = 0;
    const auto caller = [&]() -> QCoro::Task<void> {
        auto resolving = at.source.resolve(stop.get_token());
        const auto found = co_await resolving;
        ended += found ? 0 : 1;
    };
    const auto one = caller();
    const auto other = caller();
    stop.request_stop();
    QTRY_COMPARE(ended, 2);
    QTRY_COMPARE(at.keys->stopped, 1);
    at.keys->isSlow = false;
    QCOMPARE(at.id(), QByteArray("K2"));
}

void TestRefreshingSource::withoutAnEndNothingIsRemembered()
{
    Fixture at;
    at.keys->lifetime = 0s;
    QCOMPARE(at.id(), QByteArray("K1"));
    QCOMPARE(at.id(), QByteArray("K2"));
    QVERIFY(!at.source.known());
}

void TestRefreshingSource::forgets()
{
    Fixture at;
    QVERIFY(!at.id().isEmpty());
    at.source.forgetAnswer();
    QVERIFY(!at.source.known());
    QCOMPARE(at.keys->forgotten, 1);
    QCOMPARE(at.id(), QByteArray("K2"));
}

void TestRefreshingSource::whatWasForgottenOnItsWayIsNotKept()
{
    Fixture at;
    at.keys->isSlow = true;
    QByteArray got;
    const auto caller = [&]() -> QCoro::Task<void> {
        auto resolving = at.source.resolve({});
        const auto found = co_await resolving;
        got = found ? found->keys.accessKeyId : QByteArray();
    };
    const auto one = caller();
    at.source.forgetAnswer();
    Q_EMIT at.keys->answer();
    QTRY_COMPARE(got, QByteArray("K1"));
    QVERIFY(!at.source.known());
}

void TestRefreshingSource::aClockThatIsSetBackChangesNothing()
{
    Fixture at;
    QVERIFY(!at.id().isEmpty());
    at.clock->setUtc(at.clock->utcNow() - 24h);
    QCOMPARE(at.id(), QByteArray("K1"));
}

void TestRefreshingSource::saysWhatIsKnown()
{
    Fixture at;
    int changes = 0;
    at.source.onChanged([&changes] { ++changes; });
    QVERIFY(!at.source.known());
    QVERIFY(!at.id().isEmpty());
    QCOMPARE(changes, 1);
    const auto known = at.source.known();
    QCOMPARE(known->accessKeyId, QByteArray("K1"));
    QVERIFY(*known->expires == at.clock->utcNow() + 1h);
}

QTEST_GUILESS_MAIN(TestRefreshingSource)
#include "tst_refreshing_source.moc"
