// SPDX-License-Identifier: Apache-2.0
#include "sending/sign_in.h"

#include "sending/outcome.h"

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

bool haveCredentialsEnded(const SubmissionRun& run, const aws::ServiceError& error)
{
    const auto kind = aws::kindOf(error);
    // Of a long-lived key it says that the key is unknown, and asking again changes nothing.
    return kind == aws::ErrorKind::ExpiredKeys
        || (kind == aws::ErrorKind::UnknownKey && run.keys.sessionToken.has_value());
}

} // namespace composer::sending
