// SPDX-License-Identifier: Apache-2.0
#include "cli/outcome_report.h"

#include "cli/issue_report.h"
#include "texts/outcome_text.h"

namespace composer::cli {

namespace {

using sending::Outcome;
using sending::State;

QString outcomeName(ExitCode code)
{
    switch (code) {
    case Success:
        return QStringLiteral("Created");
    case InvalidInput:
        return QStringLiteral("Invalid");
    case NoCredentials:
        return QStringLiteral("NoCredentials");
    case RefusedByService:
        return QStringLiteral("Refused");
    case UnknownOutcome:
        return QStringLiteral("Unknown");
    case WasCancelled:
        return QStringLiteral("Cancelled");
    case WrongUsage:
    case NotSent:
    case OutputLost:
        break;
    }
    return QStringLiteral("NotSent");
}

base::Json text(const QString& value)
{
    return base::Json::string(value);
}

int httpStatus(const Outcome& outcome)
{
    if (outcome.serviceError)
        return outcome.serviceError->httpStatus;
    return outcome.transportError ? outcome.transportError->httpStatus : 0;
}

base::Json createdJson(const Outcome& outcome)
{
    return base::Json::object(
        {{QStringLiteral("ContactId"), text(outcome.contactId)}, {QStringLiteral("RequestId"), text(outcome.requestId)},
            {QStringLiteral("ClientToken"), text(outcome.clientToken)},
            {QStringLiteral("Attempts"), base::Json::integer(outcome.attempts)},
            {QStringLiteral("Outcome"), text(outcomeName(Success))}});
}

} // namespace

ExitCode exitCodeOf(const Outcome& outcome)
{
    switch (outcome.state) {
    case State::Created:
        return Success;
    case State::Refused:
        return RefusedByService;
    case State::Unknown:
        return UnknownOutcome;
    case State::Cancelled:
        return WasCancelled;
    default:
        break;
    }
    if (outcome.cause == Outcome::Cause::Invalid)
        return InvalidInput;
    if (outcome.cause == Outcome::Cause::Credentials || outcome.cause == Outcome::Cause::Signing)
        return NoCredentials;
    return NotSent;
}

base::Json outcomeJson(const Outcome& outcome)
{
    if (outcome.state == State::Created)
        return createdJson(outcome);
    const auto notice = models::outcomeText(outcome);
    return base::Json::object({{QStringLiteral("Outcome"), text(outcomeName(exitCodeOf(outcome)))},
        {QStringLiteral("Code"), text(notice.code)}, {QStringLiteral("Message"), text(notice.headline)},
        {QStringLiteral("RequestId"), text(outcome.requestId)},
        {QStringLiteral("HttpStatus"), base::Json::integer(httpStatus(outcome))},
        {QStringLiteral("ClientToken"), text(outcome.clientToken)},
        {QStringLiteral("Attempts"), base::Json::integer(outcome.attempts)},
        {QStringLiteral("Issues"), issuesJson(outcome.issues)}});
}

base::Json failureJson(
    ExitCode code, const models::Notice& notice, const contact::Issues& issues, const QString& clientToken)
{
    return base::Json::object(
        {{QStringLiteral("Outcome"), text(outcomeName(code))}, {QStringLiteral("Code"), text(notice.code)},
            {QStringLiteral("Message"), text(paragraph(notice))}, {QStringLiteral("RequestId"), text({})},
            {QStringLiteral("HttpStatus"), base::Json::integer(0)}, {QStringLiteral("ClientToken"), text(clientToken)},
            {QStringLiteral("Attempts"), base::Json::integer(0)}, {QStringLiteral("Issues"), issuesJson(issues)}});
}

QStringList outcomeMessages(const Outcome& outcome)
{
    const auto notice = models::outcomeText(outcome);
    QStringList messages;
    if (outcome.state != State::Created || outcome.wasCreatedBefore)
        messages << notice.headline;
    if (!notice.advice.isEmpty())
        messages << notice.advice;
    if (outcome.state == State::Created || outcome.attempts == 0)
        return messages;
    auto facts = notice.details.split(u'\n');
    // What the headline has quoted is not said again.
    if (outcome.serviceError && notice.headline.contains(outcome.serviceError->message))
        facts.removeAll(QLatin1String("Message: ") + outcome.serviceError->message);
    messages << facts.join(u'\n');
    return messages;
}

} // namespace composer::cli
