// SPDX-License-Identifier: Apache-2.0
#include "sending/attempts.h"

#include "cloud/repeated_exchange.h"
#include "cloud/start_email_contact.h"
#include "sending/journal_turn.h"
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
    if (!run.journaling.recordAttempt(run.outcome)) {
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

cloud::Classification endAttempt(SubmissionRun& run, const cloud::Answer& answer)
{
    const auto result = classify(answer);
    logResult(run, result);
    run.outcome.add(result);
    const bool again =
        result.state == State::Refused && result.serviceError && wantsToSignInAgain(run, *result.serviceError);
    return {result.state == State::Created, result.retry, again, result.retryAfter, result.serviceError};
}

QCoro::Task<bool> prepareAttempt(std::shared_ptr<SubmissionRun> run)
{
    auto renewing = renewKeys(run);
    if (!co_await renewing)
        co_return false;
    auto waiting = waitForJournal(run);
    co_return co_await waiting;
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
    exchange.prepare = [run] { return prepareAttempt(run); };
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
