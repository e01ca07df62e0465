// SPDX-License-Identifier: Apache-2.0
#include "submission_fixture.h"

#include <QTest>

#include <map>
#include <set>

using namespace composer;
using namespace composer::test;
using sending::Outcome;
using sending::State;

namespace {

constexpr base::Milliseconds never = std::chrono::hours(24);
const auto token = QStringLiteral("token-under-test");

/// The truth about a fault that strikes once, and about one that strikes at every attempt.
struct Expected {
    State once = State::Created;
    int attemptsOnce = 2;
    State always = State::Unknown;
    int attemptsAlways = 3;
};

Expected expectedOf(const QByteArray& fault)
{
    static const std::map<QByteArray, Expected> exceptions {
        {"idle_close_race", {State::Created, 1, State::Created, 1}},
        {"307_other_host", {State::Refused, 1, State::Refused, 1}},
        {"429_burst", {State::Created, 3, State::Refused, 3}},
    };
    const auto found = exceptions.find(fault);
    return found == exceptions.end() ? Expected() : found->second;
}

/// These end only when somebody's time is up.
bool hangs(const QByteArray& fault)
{
    static const std::set<QByteArray> names {
        "endless_headers", "drip_body", "drip_headers", "hang_after_accept", "half_open"};
    return names.contains(fault);
}

FaultServer::Options serverOptions(bool tls)
{
    return {.tls = tls ? std::optional(Certificate::Trusted) : std::nullopt};
}

const char* journalWord(State state)
{
    return state == State::NotSent ? "not sent" : sending::nameOf(state);
}

QString describe(const Outcome& outcome)
{
    return QStringLiteral("%1 because of %2 after %3 attempts; transport error %4, HTTP status %5")
        .arg(QLatin1String(nameOf(outcome.state)), QLatin1String(nameOf(outcome.cause)))
        .arg(outcome.attempts)
        .arg(outcome.transportError ? static_cast<int>(outcome.transportError->code) : -1)
        .arg(outcome.serviceError ? outcome.serviceError->httpStatus : 0);
}

/// A submission that met a fault, once or at every attempt.
struct Tried {
    Tried(const QByteArray& fault, bool always, bool keptAlive, bool tls, base::Milliseconds limit)
        : fixture(serverOptions(tls))
        , warm(keptAlive ? std::optional(fixture.submit(fixture.order(QStringLiteral("warm")))) : std::nullopt)
        , requestsBefore(fixture.server.requests().size())
    {
        if (always)
            fixture.server.setDefault(faultSteps(fault).first());
        else
            fixture.server.script(faultSteps(fault));
        auto order = fixture.order(token);
        if (hangs(fault)) {
            order.attemptLimits.idle = never;
            order.attemptLimits.total = always ? never : limit;
            order.timeout = always ? limit : base::Milliseconds(0);
        }
        outcome = fixture.submit(order);
    }

    SubmissionFixture fixture;
    std::optional<Outcome> warm; ///< of the one before, on whose connection this one goes
    qsizetype requestsBefore;
    Outcome outcome;
};

/// Everything that holds for every outcome. Empty: all of it does.
QString firstLie(SubmissionFixture& fixture, const Outcome& outcome, qsizetype requestsBefore)
{
    fixture.server.setDefault(FaultStep::ok());
    // Behind this one nothing of the submission can be on its way any more.
    const auto after = fixture.submit(fixture.order(QStringLiteral("after")));
    if (after.state != State::Created)
        return QStringLiteral("the next submission failed: ") + describe(after);
    const auto requests = fixture.server.requests().mid(requestsBefore);
    if (requests.size() != outcome.attempts + after.attempts)
        return QStringLiteral("%1 requests on the wire").arg(requests.size() - after.attempts);
    const auto contact = fixture.contactOf(token);
    const auto body = contact ? contact->body : QByteArray();
    for (const auto& request : requests.first(outcome.attempts)) {
        if (request.complete && !request.body.contains("\"" + token.toUtf8() + "\""))
            return QStringLiteral("another token");
        if (request.complete && !body.isEmpty() && request.body != body)
            return QStringLiteral("another body");
    }
    for (const auto& accepted : fixture.server.contacts()) {
        if (accepted.clientToken != token.toUtf8() && accepted.clientToken != "warm" && accepted.clientToken != "after")
            return QStringLiteral("a second contact");
    }
    if (outcome.state == State::Created && (!contact || outcome.contactId != QString::fromUtf8(contact->contactId)))
        return QStringLiteral("created, but not this contact");
    if (outcome.state != State::Created && outcome.state != State::Unknown && contact)
        return QStringLiteral("the service has the contact");
    const auto row = fixture.journalRow(token);
    const bool settled = outcome.state != State::Unknown;
    if (!row || row->state != QLatin1String(journalWord(outcome.state)) || row->attempts != outcome.attempts
        || row->contactId != outcome.contactId || row->hasBody == settled || outcome.unrecorded)
        return QStringLiteral("the journal says something else");
    if (fixture.server.otherHostConnections() != 0)
        return QStringLiteral("somebody else was contacted");
    return {};
}

} // namespace

class TestSubmissionFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomeIsTrue_data();
    void outcomeIsTrue();
    void cancelEndsItAtOnce_data();
    void cancelEndsItAtOnce();
    void noConnectionIsNotSent();
    void badCertificateIsNotSent();
};

void TestSubmissionFaults::outcomeIsTrue_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("always");
    QTest::addColumn<bool>("keptAlive");
    QTest::addColumn<bool>("tls");
    const auto names = faultNames();
    QCOMPARE(names.size(), 24);
    for (const auto& fault : names) {
        for (int variant = 0; variant < 8; ++variant) {
            const bool always = variant & 1;
            const bool keptAlive = variant & 2;
            const bool tls = variant & 4;
            QTest::addRow("%s %s, %s, %s", fault.constData(), always ? "always" : "once",
                keptAlive ? "kept alive" : "fresh", tls ? "TLS" : "TCP")
                << fault << always << keptAlive << tls;
        }
    }
}

void TestSubmissionFaults::outcomeIsTrue()
{
    QFETCH(QByteArray, fault);
    QFETCH(bool, always);
    QFETCH(bool, keptAlive);
    QFETCH(bool, tls);
    const auto expected = expectedOf(fault);

    const auto state = always ? expected.always : expected.once;
    const auto attempts = !always ? expected.attemptsOnce : hangs(fault) ? 1 : expected.attemptsAlways;
    std::unique_ptr<Tried> tried;
    for (const int limit : {400, 1'600, 6'400}) { // a busy machine takes longer to get to the fault
        tried = std::make_unique<Tried>(fault, always, keptAlive, tls, base::Milliseconds(limit));
        if (!hangs(fault) || (tried->outcome.state == state && tried->outcome.attempts == attempts))
            break;
    }
    auto& [fixture, warm, requestsBefore, outcome] = *tried;
    QVERIFY(!warm || warm->attempts == 1);

    const auto said = describe(outcome);
    QVERIFY2(outcome.state == state, qPrintable(said));
    QVERIFY2(outcome.attempts == attempts, qPrintable(said));
    QVERIFY2((outcome.cause == Outcome::Cause::TimedOut) == (always && hangs(fault)), qPrintable(said));
    if (keptAlive)
        QCOMPARE(fixture.server.requests().at(requestsBefore).connection, 1);
    const auto lie = firstLie(fixture, outcome, requestsBefore);
    QVERIFY2(lie.isEmpty(), qPrintable(lie));
}

void TestSubmissionFaults::cancelEndsItAtOnce_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<bool>("tls");
    for (const auto& fault : faultNames()) {
        if (!hangs(fault))
            continue;
        QTest::addRow("%s, TCP", fault.constData()) << fault << false;
        QTest::addRow("%s, TLS", fault.constData()) << fault << true;
    }
}

void TestSubmissionFaults::cancelEndsItAtOnce()
{
    QFETCH(QByteArray, fault);
    QFETCH(bool, tls);
    SubmissionFixture fixture(serverOptions(tls));
    fixture.server.setDefault(faultSteps(fault).first());
    std::stop_source stop;
    connect(&fixture.server, &FaultServer::requestArrived, this, [&] { stop.request_stop(); });
    auto order = fixture.order(token);
    order.attemptLimits.idle = never;
    order.attemptLimits.total = never;
    const auto outcome = fixture.submit(order, stop.get_token());
    QVERIFY(stop.stop_requested());
    QVERIFY2(outcome.state == State::Unknown, qPrintable(describe(outcome)));
    QCOMPARE(outcome.attempts, 1);
    disconnect(&fixture.server, nullptr, this, nullptr);
    const auto lie = firstLie(fixture, outcome, 0);
    QVERIFY2(lie.isEmpty(), qPrintable(lie));
}

void TestSubmissionFaults::noConnectionIsNotSent()
{
    SubmissionFixture fixture;
    auto order = fixture.order(token);
    order.endpoint.port = 1; // nothing listens there: the port is reserved (RFC 1078) and needs a privilege
    const auto outcome = fixture.submit(order);
    QVERIFY2(outcome.state == State::NotSent, qPrintable(describe(outcome)));
    QCOMPARE(outcome.transportError.value().code, cloud::TransportError::Code::ConnectionRefused);
    QCOMPARE(outcome.attempts, 3);
    const auto row = fixture.journalRow(token);
    QVERIFY(row);
    QCOMPARE(row->state, QStringLiteral("not sent"));
    QVERIFY(!row->hasBody);
}

void TestSubmissionFaults::badCertificateIsNotSent()
{
    for (const auto certificate :
        {Certificate::SelfSigned, Certificate::Expired, Certificate::WrongHost, Certificate::UntrustedAuthority}) {
        SubmissionFixture fixture({.tls = certificate});
        const auto outcome = fixture.submit(fixture.order(token));
        QVERIFY2(outcome.state == State::NotSent, qPrintable(describe(outcome)));
        QCOMPARE(outcome.transportError.value().code, cloud::TransportError::Code::Tls);
        QCOMPARE(outcome.attempts, 1);
        QVERIFY(fixture.server.requests().isEmpty());
        QCOMPARE(fixture.journalRow(token).value().state, QStringLiteral("not sent"));
    }
}

QTEST_GUILESS_MAIN(TestSubmissionFaults)
#include "tst_submission_faults.moc"
