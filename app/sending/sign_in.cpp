// SPDX-License-Identifier: Apache-2.0
#include "sending/sign_in.h"

namespace composer::sending {

QCoro::Task<bool> signIn(std::shared_ptr<SubmissionRun> run)
{
    run->machine.enter(State::SigningIn);
    auto resolving = run->dependencies.credentials->resolve(run->cancellation.token());
    auto credentials = co_await resolving;
    if (run->cancellation.isRequested()) {
        run->outcome.stopped(run->cancellation.reason());
        co_return false;
    }
    if (!credentials) {
        run->outcome.credentialError = credentials.error();
        run->outcome.failed(Outcome::Cause::Credentials);
        co_return false;
    }
    run->keys = std::move(credentials->keys);
    run->keysEnd = credentials->expires;
    co_return true;
}

static bool haveEnded(const aws::AccessKeys& keys, const aws::ServiceError& error)
{
    const auto kind = aws::kindOf(error);
    // Of a long-lived key it says that the key is unknown, and asking again changes nothing.
    return kind == aws::ErrorKind::ExpiredKeys || (kind == aws::ErrorKind::UnknownKey && keys.sessionToken.has_value());
}

static bool endBeforeTheNextAttempt(const SubmissionRun& run)
{
    constexpr std::chrono::seconds timeToSend {60};
    const auto now = run.dependencies.skew->corrected(run.dependencies.clock->utcNow());
    return run.outcome.attempts > 0 && run.keysEnd && *run.keysEnd < now + timeToSend;
}

QCoro::Task<bool> renewKeys(std::shared_ptr<SubmissionRun> run)
{
    if (!std::exchange(run->keysHaveEnded, false) && !endBeforeTheNextAttempt(*run))
        co_return true;
    auto signingIn = signIn(run);
    co_return co_await signingIn;
}

bool wantsToSignInAgain(SubmissionRun& run, const aws::ServiceError& error)
{
    if (!haveEnded(run.keys, error) || run.outcome.attempts >= run.policy.maximumAttempts
        || std::exchange(run.hasSignedInAgain, true))
        return false;
    run.keysHaveEnded = true;
    run.dependencies.credentials->forgetAnswer();
    return true;
}

} // namespace composer::sending
