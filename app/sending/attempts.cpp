// SPDX-License-Identifier: Apache-2.0
#include "sending/attempts.h"

#include "cloud/start_email_contact.h"
#include "sending/fold.h"
#include "sending/journaling.h"
#include "sending/sign_in.h"

namespace composer::sending {

namespace {

/// What is left to do after an attempt.
struct Next {
    Verdict verdict;
    bool clockWasWrong = false;
};

/// The signed request of the next attempt, with everything durable that it needs; nullopt: the outcome tells why not.
std::optional<cloud::WireRequest> prepareAttempt(Run& run)
{
    const auto time = run.parts.skew->corrected(run.parts.clock->utcNow());
    auto made = cloud::signStartEmailContact(run.signer, run.order.endpoint, run.body, run.keys, time);
    if (!made) {
        run.outcome.signingError = made.error();
        fold(run.outcome, Outcome::Cause::Signing);
        return {};
    }
    ++run.outcome.attempts;
    if (!recordAttempt(run)) {
        --run.outcome.attempts;
        return {};
    }
    return std::move(made->request);
}

void logVerdict(const Run& run, const Verdict& verdict)
{
    qCInfo(sendingLog) << "attempt" << run.outcome.attempts << "was" << nameOf(verdict.state) << "cause"
                       << nameOf(verdict.cause) << "status"
                       << (verdict.serviceError ? verdict.serviceError->httpStatus : 0) << "code"
                       << (verdict.serviceError ? verdict.serviceError->code : QByteArray()) << "transport"
                       << (verdict.transportError ? static_cast<int>(verdict.transportError->code) : -1) << "request id"
                       << verdict.requestId;
}

bool learnsTheTime(Run& run, const Verdict& verdict, const Answer& answer)
{
    return answer && verdict.serviceError
        && run.parts.skew->learnFrom(*verdict.serviceError, answer->headers, answer->sentAt, answer->receivedAt);
}

QCoro::Task<Next> attempt(std::shared_ptr<Run> run, cloud::WireRequest request)
{
    run->machine.enter(State::Sending, run->outcome.attempts);
    auto exchange = run->parts.transport->exchange(std::move(request), run->order.attemptLimits, run->stop.token());
    const auto answer = co_await exchange;
    Next next {judge(answer)};
    next.clockWasWrong = learnsTheTime(*run, next.verdict, answer);
    logVerdict(*run, next.verdict);
    fold(run->outcome, next.verdict);
    if (next.verdict.state == State::Created)
        run->retries.succeeded();
    co_return next;
}

/// How long to wait before the next attempt; nullopt: there is none.
std::optional<base::Milliseconds> nextDelay(Run& run, const Next& next)
{
    // The run's own count: a retry with a corrected clock takes an attempt, but nothing from the quota.
    if (run.outcome.attempts >= run.policy.maximumAttempts)
        return {};
    if (next.clockWasWrong && !std::exchange(run.clockWasCorrected, true))
        return base::Milliseconds {0};
    if (next.verdict.retry == aws::RetryKind::No)
        return {};
    return run.retries.nextDelay(next.verdict.retry, next.verdict.retryAfter);
}

QCoro::Task<void> pause(std::shared_ptr<Run> run, base::Milliseconds delay)
{
    if (delay <= base::Milliseconds {0} || run->stop.isRequested())
        co_return;
    run->machine.enter(State::Waiting, run->outcome.attempts + 1, delay);
    auto sleep = run->parts.clock->sleep(delay, run->stop.token());
    co_await sleep;
}

/// Once in a submission: a service that calls new credentials ended, too, means something else.
bool wantsToSignInAgain(Run& run, const Verdict& verdict)
{
    return verdict.state == State::Refused && verdict.serviceError && haveCredentialsEnded(run, *verdict.serviceError)
        && run.outcome.attempts < run.policy.maximumAttempts && !std::exchange(run.hasSignedInAgain, true);
}

bool endBeforeTheNextAttempt(const Run& run)
{
    constexpr std::chrono::seconds timeToSend {60};
    return run.outcome.attempts > 0 && run.keysEnd && *run.keysEnd < run.parts.clock->utcNow() + timeToSend;
}

bool wasCutOff(const Verdict& verdict)
{
    return verdict.transportError && verdict.transportError->code == cloud::TransportError::Code::Cancelled;
}

} // namespace

QCoro::Task<void> deliver(std::shared_ptr<Run> run)
{
    while (!run->stop.isRequested()) {
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
        if (wasCutOff(next.verdict))
            break;
        if (wantsToSignInAgain(*run, next.verdict)) {
            run->parts.credentials->forgetAnswer();
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
    fold(run->outcome, run->stop.reason());
}

} // namespace composer::sending
