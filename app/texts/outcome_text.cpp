// SPDX-License-Identifier: Apache-2.0
#include "texts/outcome_text.h"

#include "texts/clock_text.h"
#include "texts/credential_text.h"
#include "texts/error_text.h"
#include "texts/service_error_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

using sending::Outcome;
using sending::State;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

Notice causeOf(const Outcome& outcome)
{
    switch (outcome.cause) {
    case Outcome::Cause::Invalid:
        return {Tone::Bad, QStringLiteral("InvalidInput"), Texts::tr("The request has problems.")};
    case Outcome::Cause::Credentials:
        return outcome.credentialError ? credentialText(*outcome.credentialError)
                                       : Notice {Tone::Bad, QStringLiteral("NoCredentials")};
    case Outcome::Cause::Journal:
        return outcome.journalError ? journalErrorText(*outcome.journalError)
                                    : Notice {Tone::Bad, QStringLiteral("JournalUnavailable")};
    case Outcome::Cause::Endpoint:
    case Outcome::Cause::Signing:
        return {Tone::Bad, QStringLiteral("SigningFailed"),
            Texts::tr("The request could not be signed with these credentials and this region.")};
    case Outcome::Cause::Transport:
        return outcome.transportError ? transportErrorText(*outcome.transportError)
                                      : Notice {Tone::Bad, QStringLiteral("NetworkError")};
    case Outcome::Cause::Service:
        return outcome.serviceError ? serviceErrorText(*outcome.serviceError)
                                    : Notice {Tone::Bad, QStringLiteral("ServiceError")};
    case Outcome::Cause::Redirected:
        return {Tone::Bad, QStringLiteral("Redirected"),
            Texts::tr("The endpoint redirected to %1. Redirects are never followed, because they would send the signed "
                      "request to another host.")
                .arg(outcome.redirectTarget)};
    case Outcome::Cause::BadReply:
        return {Tone::Bad, QStringLiteral("BadReply"), Texts::tr("The response contained no ContactId.")};
    case Outcome::Cause::TimedOut:
        return {Tone::Bad, QStringLiteral("TimedOut"), Texts::tr("The submission timed out.")};
    case Outcome::Cause::TokenUsed:
        return {Tone::Bad, QStringLiteral("ClientTokenUsed"),
            Texts::tr("The message was changed after it was sent with this client token, and the earlier message may "
                      "have become a contact.")};
    case Outcome::Cause::None:
        break;
    }
    return {};
}

QString headline(const Outcome& outcome, const Notice& cause)
{
    switch (outcome.state) {
    case State::Created:
        return outcome.wasCreatedBefore
            ? Texts::tr("This contact was created before, so nothing was sent: %1").arg(outcome.contactId)
            : Texts::tr("The contact was created: %1").arg(outcome.contactId);
    case State::Cancelled:
        return Texts::tr("Cancelled. No contact was created.");
    case State::Refused:
        return Texts::tr("The service refused the contact. %1").arg(paragraph(cause));
    case State::Unknown:
        return Texts::tr("The contact may or may not have been created. %1").arg(paragraph(cause));
    default:
        return Texts::tr("Nothing was sent. %1").arg(paragraph(cause));
    }
}

/// The next step after a refusal that no change of the message can fix.
QString accessAdvice(const aws::ServiceError& error)
{
    switch (aws::kindOf(error)) {
    case aws::ErrorKind::AccessDenied:
        return Texts::tr("An administrator of the AWS account can allow connect:StartEmailContact on this instance for "
                         "these credentials.");
    case aws::ErrorKind::ExpiredKeys:
        return Texts::tr("Sign in again or get new credentials from the same source, then send again.");
    case aws::ErrorKind::UnknownKey:
        return Texts::tr(
            "The access key may have been deleted or deactivated, or belong to another partition. Enter a valid one.");
    case aws::ErrorKind::WrongClock:
        return Texts::tr("Set it, then send again.");
    case aws::ErrorKind::WrongSignature:
        return Texts::tr("Enter the access key and its secret again, and check this machine's clock.");
    default:
        return {};
    }
}

QString advice(const Outcome& outcome)
{
    if (outcome.state == State::Unknown)
        return Texts::tr("Send it again with the same client token (%1); that cannot create a second contact.")
            .arg(outcome.clientToken);
    if (outcome.cause == Outcome::Cause::TokenUsed)
        return Texts::tr("To send it as a second contact, give it a new client token.");
    if (outcome.state == State::Created && outcome.unrecorded)
        return Texts::tr("The outcome could not be recorded on this machine.");
    if (const auto clock = clockAdvice(outcome.clockOffset); !clock.isEmpty())
        return clock;
    if (outcome.state == State::Refused && outcome.serviceError)
        return accessAdvice(*outcome.serviceError);
    return {};
}

Tone toneOf(State state)
{
    switch (state) {
    case State::Created:
        return Tone::Good;
    case State::Unknown:
        return Tone::Attention;
    case State::Cancelled:
        return Tone::Plain;
    default:
        return Tone::Bad;
    }
}

QString details(const Outcome& outcome, const QString& code)
{
    Facts facts {{"Code", code}};
    if (outcome.serviceError)
        facts.insert(facts.end(),
            {{"HTTP status", QString::number(outcome.serviceError->httpStatus)},
                {"Message", outcome.serviceError->message}, {"Reason", outcome.serviceError->reason}});
    if (outcome.transportError)
        facts.emplace_back("Network", outcome.transportError->detail);
    if (outcome.journalError)
        facts.emplace_back("Journal", outcome.journalError->detail);
    facts.insert(facts.end(),
        {{"ContactId", outcome.contactId}, {"RequestId", outcome.requestId}, {"ClientToken", outcome.clientToken},
            {"Attempts", QString::number(outcome.attempts)}});
    return factLines(facts);
}

} // namespace

Notice outcomeText(const Outcome& outcome)
{
    const auto cause = causeOf(outcome);
    const auto code = outcome.state == State::Cancelled ? QStringLiteral("Cancelled") : cause.code;
    return {toneOf(outcome.state), code, headline(outcome, cause).trimmed(), advice(outcome), details(outcome, code)};
}

} // namespace composer::models
