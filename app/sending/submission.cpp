// SPDX-License-Identifier: Apache-2.0
#include "sending/submission.h"

#include "contact/drafts/request_json.h"
#include "contact/rules/validator.h"
#include "sending/attempts.h"
#include "sending/journal_turn.h"
#include "sending/sign_in.h"

namespace composer::sending {

namespace {

/// An SDK takes an empty token for a given one. Here it counts as absent: several submissions with the token "" would
/// be one and the same to the service, and all but the first would be lost.
void dropEmptyToken(contact::EmailContact& contact)
{
    if (contact.clientToken && contact.clientToken->isEmpty())
        contact.clientToken.reset();
}

bool check(SubmissionRun& run)
{
    run.machine.enter(State::Checking);
    dropEmptyToken(run.order.contact);
    run.outcome.issues = contact::validate(run.order.contact);
    if (contact::hasErrors(run.outcome.issues))
        run.outcome.failed(Outcome::Cause::Invalid);
    else if (run.order.endpoint.host.isEmpty())
        run.outcome.failed(Outcome::Cause::Endpoint);
    return run.outcome.cause == Outcome::Cause::None;
}

/// Fixes token and bytes; from here on the contact itself is not needed any more.
void makeBody(SubmissionRun& run)
{
    auto contact = std::exchange(run.order.contact, {});
    const bool tokenWasGiven = contact.clientToken.has_value();
    if (!tokenWasGiven)
        contact.clientToken = run.dependencies.newToken();
    run.outcome.clientToken = *contact.clientToken;
    run.body = contact::wireBody(contact);
    run.journaling.setRequest(contact, run.body, tokenWasGiven);
}

QCoro::Task<void> carryOut(std::shared_ptr<SubmissionRun> run)
{
    if (!check(*run))
        co_return;
    if (run->cancellation.isRequested()) {
        run->outcome.stopped(run->cancellation.reason());
        co_return;
    }
    makeBody(*run);
    if (!run->journaling.mayBegin(run->outcome))
        co_return;
    auto signing = signIn(run);
    if (!co_await signing)
        co_return;
    auto attempts = runAttempts(run);
    co_await attempts;
    if (run->outcome.state == State::Created && run->order.onCreated)
        run->order.onCreated(run->outcome);
    auto recording = recordOutcome(run);
    co_await recording;
}

} // namespace

QCoro::Task<Outcome> submit(Dependencies dependencies, Order order, ProgressHandler progress, std::stop_token stop)
{
    const auto run = std::make_shared<SubmissionRun>(
        std::move(dependencies), std::move(order), std::move(progress), std::move(stop));
    auto carryingOut = carryOut(run);
    co_await carryingOut;
    auto released = run->cancellation.release();
    co_await released;
    run->outcome.clockOffset = run->dependencies.skew->offset();
    run->machine.enter(run->outcome.state, run->outcome.attempts);
    co_return std::move(run->outcome);
}

} // namespace composer::sending
