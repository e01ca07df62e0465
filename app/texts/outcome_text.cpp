// SPDX-License-Identifier: Apache-2.0
#include "texts/outcome_text.h"

#include "texts/problem_text.h"
#include "texts/service_error_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

using sending::Outcome;
using sending::State;

struct OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

ProblemText cause(const Outcome& outcome)
{
    switch (outcome.cause) {
    case Outcome::Cause::Invalid:
        return {QStringLiteral("InvalidInput"), OutcomeWords::tr("The request has problems.")};
    case Outcome::Cause::Credentials:
        return outcome.credentialError ? credentialProblem(*outcome.credentialError)
                                       : ProblemText {QStringLiteral("NoCredentials"), {}};
    case Outcome::Cause::Journal:
        return outcome.journalError ? journalProblem(*outcome.journalError)
                                    : ProblemText {QStringLiteral("JournalUnavailable"), {}};
    case Outcome::Cause::Endpoint:
    case Outcome::Cause::Signing:
        return {QStringLiteral("SigningFailed"),
            OutcomeWords::tr("The request could not be signed with these credentials and this region.")};
    case Outcome::Cause::Transport:
        return outcome.transportError ? transportProblem(*outcome.transportError)
                                      : ProblemText {QStringLiteral("NetworkError"), {}};
    case Outcome::Cause::Service:
        return outcome.serviceError ? serviceProblem(*outcome.serviceError)
                                    : ProblemText {QStringLiteral("ServiceError"), {}};
    case Outcome::Cause::Redirected:
        return {QStringLiteral("Redirected"),
            OutcomeWords::tr("The endpoint pointed elsewhere (%1). Redirects are never followed, since they would hand "
                             "the signed request to another host.")
                .arg(outcome.redirectTarget)};
    case Outcome::Cause::BadReply:
        return {QStringLiteral("BadReply"), OutcomeWords::tr("The answer held no ContactId.")};
    case Outcome::Cause::TimedOut:
        return {QStringLiteral("TimedOut"), OutcomeWords::tr("The time allowed for the submission ran out.")};
    case Outcome::Cause::TokenUsed:
        return {QStringLiteral("ClientTokenUsed"),
            OutcomeWords::tr("The message was changed after it went out with this client token, and what was sent then "
                             "may have been created.")};
    case Outcome::Cause::None:
        break;
    }
    return {};
}

QString headline(const Outcome& outcome, const ProblemText& problem)
{
    switch (outcome.state) {
    case State::Created:
        return OutcomeWords::tr("The contact was created: %1").arg(outcome.contactId);
    case State::Cancelled:
        return OutcomeWords::tr("Cancelled. No contact was created.");
    case State::Refused:
        return OutcomeWords::tr("The service refused the contact. %1").arg(problem.sentence);
    case State::Unknown:
        return OutcomeWords::tr("It is not known whether the contact was created. %1").arg(problem.sentence);
    default:
        return OutcomeWords::tr("Nothing was sent. %1").arg(problem.sentence);
    }
}

/// The next step after a refusal that no change of the message can mend.
QString accessAdvice(const aws::ServiceError& error)
{
    switch (aws::kindOf(error)) {
    case aws::ErrorKind::AccessDenied:
        return OutcomeWords::tr(
            "Whoever manages the AWS account can allow connect:StartEmailContact on this instance for "
            "these credentials.");
    case aws::ErrorKind::ExpiredKeys:
        return OutcomeWords::tr("Sign in again, or get new keys where these came from, then send again.");
    case aws::ErrorKind::UnknownKey:
        return OutcomeWords::tr(
            "The key may have been deleted, switched off, or be of another partition: enter a valid one.");
    case aws::ErrorKind::WrongClock:
        return OutcomeWords::tr("Set it, then send again.");
    case aws::ErrorKind::WrongSignature:
        return OutcomeWords::tr("Enter the access key and its secret once more, and check this machine's clock.");
    default:
        return {};
    }
}

QString advice(const Outcome& outcome)
{
    if (outcome.state == State::Unknown)
        return OutcomeWords::tr(
            "Send it again with the same client token (%1): a contact that exists already is then not created twice.")
            .arg(outcome.clientToken);
    if (outcome.cause == Outcome::Cause::TokenUsed)
        return OutcomeWords::tr("To send it as a second contact, give it a new client token.");
    if (outcome.state == State::Created && outcome.journalIncomplete)
        return OutcomeWords::tr("The outcome could not be recorded on this machine.");
    if (outcome.clockOffset != std::chrono::seconds {0})
        return OutcomeWords::tr("This machine's clock is wrong by about %1 minutes; please set it.")
            .arg(outcome.clockOffset.count() / 60);
    if (outcome.state == State::Refused && outcome.serviceError)
        return accessAdvice(*outcome.serviceError);
    return {};
}

QString technical(const Outcome& outcome, const ProblemText& problem)
{
    QStringList lines;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            lines << QLatin1String(name) + QLatin1String(": ") + value;
    };
    add("Code", problem.code);
    if (outcome.serviceError) {
        add("HTTP status", QString::number(outcome.serviceError->httpStatus));
        add("Message", outcome.serviceError->message);
        add("Reason", outcome.serviceError->reason);
    }
    if (outcome.transportError)
        add("Network", outcome.transportError->detail);
    if (outcome.journalError)
        add("Journal", outcome.journalError->detail);
    add("ContactId", outcome.contactId);
    add("RequestId", outcome.requestId);
    add("ClientToken", outcome.clientToken);
    add("Attempts", QString::number(outcome.attempts));
    return lines.join(u'\n');
}

} // namespace

OutcomeText outcomeText(const Outcome& outcome)
{
    const auto problem = cause(outcome);
    OutcomeText text;
    text.headline = headline(outcome, problem).trimmed();
    text.advice = advice(outcome);
    text.code = outcome.state == State::Cancelled ? QStringLiteral("Cancelled") : problem.code;
    text.technical = technical(outcome, {text.code, {}});
    return text;
}

} // namespace composer::models
