// SPDX-License-Identifier: Apache-2.0
#include "sending/attempts.h"

#include "cloud/start_email_contact.h"
#include "sending/journaling.h"
#include "sending/outcome.h"
#include "sending/reply_classifier.h"
#include "sending/sign_in.h"

namespace composer::sending {

namespace {

/// What is left to do after an attempt.
struct Next {
    AttemptResult result;
    bool clockWasWrong = false;
};

/// The signed request of the next attempt, with everything durable that it needs; nullopt: the outcome tells why not.
std::optional<cloud::WireRequest> prepareAttempt(SubmissionRun& run)
{
    const auto time = run.dependencies.skew->corrected(run.dependencies.clock->utcNow());
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

bool learnsTheTime(SubmissionRun& run, const AttemptResult& result, const Answer& answer)
{
    return answer && result.serviceError
        && run.dependencies.skew->learnFrom(*result.serviceError, answer->headers, answer->sentAt, answer->receivedAt);
}

QCoro::Task<Next> attempt(std::shared_ptr<SubmissionRun> run, cloud::WireRequest request)
{
    run->machine.enter(State::Sending, run->outcome.attempts);
    auto exchange =
        run->dependencies.transport->exchange(std::move(request), run->order.attemptLimits, run->cancellation.token());
    const auto answer = co_await exchange;
    Next next {classify(answer)};
    next.clockWasWrong = learnsTheTime(*run, next.result, answer);
    logResult(*run, next.result);
    run->outcome.add(next.result);
    if (next.result.state == State::Created)
        run->retries.succeeded();
    co_return next;
}

/// How long to wait before the next attempt; nullopt: there is none.
std::optional<base::Milliseconds> nextDelay(SubmissionRun& run, const Next& next)
{
    // The run's own count: a retry with a corrected clock takes an attempt, but nothing from the quota.
    if (run.outcome.attempts >= run.policy.maximumAttempts)
        return {};
    if (next.clockWasWrong && !std::exchange(run.clockWasCorrected, true))
        return base::Milliseconds {0};
    if (next.result.retry == aws::RetryKind::No)
        return {};
    return run.retries.nextDelay(next.result.retry, next.result.retryAfter);
}

QCoro::Task<void> pause(std::shared_ptr<SubmissionRun> run, base::Milliseconds delay)
{
    if (delay <= base::Milliseconds {0} || run->cancellation.isRequested())
        co_return;
    run->machine.enter(State::Waiting, run->outcome.attempts + 1, delay);
    auto sleep = run->dependencies.clock->sleep(delay, run->cancellation.token());
    co_await sleep;
}

/// Once in a submission: a service that calls new credentials ended, too, means something else.
bool wantsToSignInAgain(SubmissionRun& run, const AttemptResult& result)
{
    return result.state == State::Refused && result.serviceError && haveCredentialsEnded(run, *result.serviceError)
        && run.outcome.attempts < run.policy.maximumAttempts && !std::exchange(run.hasSignedInAgain, true);
}

bool endBeforeTheNextAttempt(const SubmissionRun& run)
{
    constexpr std::chrono::seconds timeToSend {60};
    return run.outcome.attempts > 0 && run.keysEnd && *run.keysEnd < run.dependencies.clock->utcNow() + timeToSend;
}

bool wasCutOff(const AttemptResult& result)
{
    return result.transportError && result.transportError->code == cloud::TransportError::Code::Cancelled;
}

} // namespace

QCoro::Task<void> runAttempts(std::shared_ptr<SubmissionRun> run)
{
    while (!run->cancellation.isRequested()) {
        if (endBeforeTheNextAttempt(*run)) {
            auto signingIn = signIn(run);
            if (!co_await signingIn)
                co_return;
        }
        auto request = prepareAttempt(*run);
        if (!request)
            co_return;
        auto attempted = attempt(run, std::move(*request));
        const auto next = co_await attempted;
        if (wasCutOff(next.result))
            break;
        if (wantsToSignInAgain(*run, next.result)) {
            run->dependencies.credentials->forgetAnswer();
            auto signingIn = signIn(run);
            if (!co_await signingIn)
                co_return;
            continue;
        }
        const auto delay = nextDelay(*run, next);
        if (!delay)
            co_return;
        auto pausing = pause(run, *delay);
        co_await pausing;
    }
    run->outcome.stopped(run->cancellation.reason());
}

} // namespace composer::sending
