// SPDX-License-Identifier: Apache-2.0
#include "sending/attempts.h"

#include "cloud/repeated_exchange.h"
#include "cloud/start_email_contact.h"
#include "sending/journaling.h"
#include "sending/outcome.h"
#include "sending/reply_classifier.h"
#include "sending/sign_in.h"

namespace composer::sending {

namespace {

/// The signed request of the next attempt, with everything durable that it needs; nullopt: the outcome says why not.
std::optional<cloud::WireRequest> beginAttempt(SubmissionRun& run, base::UtcTime time)
{
    auto made = cloud::signStartEmailContact(run.signer, run.order.endpoint, run.body, run.keys, time);
    if (!made) {
        run.outcome.signingError = made.error();
        run.outcome.failed(Outcome::Cause::Signing);
        return {};
    }
    ++run.outcome.attempts;
    if (!recordAttempt(run)) {
        --run.outcome.attempts;
        return {};
    }
    run.machine.enter(State::Sending, run.outcome.attempts);
    return std::move(made->request);
}

void logResult(const SubmissionRun& run, const AttemptResult& result)
{
    qCInfo(sendingLog) << "attempt" << run.outcome.attempts << "was" << nameOf(result.state) << "cause"
                       << nameOf(result.cause) << "status"
                       << (result.serviceError ? result.serviceError->httpStatus : 0) << "code"
                       << (result.serviceError ? result.serviceError->code : QByteArray()) << "transport"
                       << (result.transportError ? static_cast<int>(result.transportError->code) : -1) << "request id"
                       << result.requestId;
}

/// Once in a submission: a service that calls new credentials ended, too, means something else.
bool wantsToSignInAgain(SubmissionRun& run, const AttemptResult& result)
{
    return result.state == State::Refused && result.serviceError && haveCredentialsEnded(run, *result.serviceError)
        && run.outcome.attempts < run.policy.maximumAttempts && !std::exchange(run.hasSignedInAgain, true);
}

cloud::Classification endAttempt(SubmissionRun& run, const cloud::Answer& answer)
{
    const auto result = classify(answer);
    logResult(run, result);
    run.outcome.add(result);
    run.keysHaveEnded = wantsToSignInAgain(run, result);
    if (run.keysHaveEnded)
        run.dependencies.credentials->forgetAnswer();
    return {result.state == State::Created, result.retry, run.keysHaveEnded, result.retryAfter, result.serviceError};
}

bool endBeforeTheNextAttempt(const SubmissionRun& run)
{
    constexpr std::chrono::seconds timeToSend {60};
    return run.outcome.attempts > 0 && run.keysEnd && *run.keysEnd < run.dependencies.clock->utcNow() + timeToSend;
}

/// False: the outcome tells why there are no keys any more.
QCoro::Task<bool> renewKeys(std::shared_ptr<SubmissionRun> run)
{
    if (!run->keysHaveEnded && !endBeforeTheNextAttempt(*run))
        co_return true;
    auto signingIn = signIn(run);
    co_return co_await signingIn;
}

cloud::RepeatedExchange exchangeOf(const std::shared_ptr<SubmissionRun>& run)
{
    cloud::RepeatedExchange exchange;
    exchange.transport = run->dependencies.transport;
    exchange.clock = run->dependencies.clock;
    exchange.skew = run->dependencies.skew;
    exchange.limits = run->order.attemptLimits;
    exchange.stop = run->cancellation.token();
    exchange.policy = run->policy;
    exchange.quota = run->dependencies.quota;
    exchange.random = run->dependencies.random;
    exchange.mostExchanges = run->policy.maximumAttempts;
    exchange.prepare = [run] { return renewKeys(run); };
    exchange.request = [run](base::UtcTime time) { return beginAttempt(*run, time); };
    exchange.classify = [run](const cloud::Answer& answer) { return endAttempt(*run, answer); };
    exchange.pausing = [run](base::Milliseconds delay) {
        run->machine.enter(State::Waiting, run->outcome.attempts + 1, delay);
    };
    return exchange;
}

} // namespace

QCoro::Task<void> runAttempts(std::shared_ptr<SubmissionRun> run)
{
    auto exchange = exchangeOf(run);
    auto exchanging = cloud::exchangeRepeatedly(std::move(exchange));
    const auto end = co_await exchanging;
    if (end == cloud::ExchangeEnd::Stopped)
        run->outcome.stopped(run->cancellation.reason());
}

} // namespace composer::sending
