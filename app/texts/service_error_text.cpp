// SPDX-License-Identifier: Apache-2.0
#include "texts/service_error_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ServiceErrorText)
};

/// Empty for a kind that only the service's own words can tell more of.
QString sentenceOf(const aws::ServiceError& error)
{
    using Kind = aws::ErrorKind;
    switch (aws::kindOf(error)) {
    case Kind::Invalid:
        return Words::tr("A value of the request is not acceptable.");
    case Kind::Quota:
        return Words::tr("A quota is used up, for example the number of e-mail contacts that may be active at once.");
    case Kind::AccessDenied:
        return Words::tr("These credentials may not do this; the permission connect:StartEmailContact is needed.");
    case Kind::NotFound:
        return Words::tr("The instance, address, flow or related contact was not found in this region.");
    case Kind::TokenReused:
        return Words::tr("The client token was used before for another request.");
    case Kind::Throttled:
        return Words::tr(
            "Too many requests at the moment; the account's rate is shared by everybody. Try again a little later.");
    case Kind::InternalFailure:
        return Words::tr("The service had an internal error.");
    case Kind::ExpiredKeys:
        return Words::tr("These credentials have expired.");
    case Kind::UnknownKey:
        return Words::tr("The access key is not known to the service.");
    case Kind::NotEnabled:
        return Words::tr("The region or service is not enabled for this account.");
    case Kind::Unavailable:
        return Words::tr("The service is not available at the moment.");
    case Kind::TooLarge:
        return Words::tr("The request is too large for the service.");
    case Kind::WrongClock:
        return Words::tr("This machine's clock is wrong.");
    case Kind::WrongSignature:
        return error.message.isEmpty()
            ? Words::tr("The signature was refused: the secret key is wrong, or this machine's clock is.")
            : Words::tr("The signature was refused: the secret key does not belong to the access key.");
    default:
        return {};
    }
}

} // namespace

ProblemText serviceProblem(const aws::ServiceError& error)
{
    ProblemText problem;
    problem.code =
        error.code.isEmpty() ? QStringLiteral("Http%1").arg(error.httpStatus) : QString::fromUtf8(error.code);
    problem.sentence = sentenceOf(error);
    if (problem.sentence.isEmpty())
        problem.sentence = Words::tr("It answered with %1.").arg(problem.code);
    if (!error.message.isEmpty())
        problem.sentence += Words::tr(" The service says: “%1”").arg(error.message);
    return problem;
}

} // namespace composer::models
