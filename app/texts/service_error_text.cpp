// SPDX-License-Identifier: Apache-2.0
#include "texts/service_error_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ServiceErrorText)
};

/// Empty for a kind that only the service's own words explain.
QString sentenceOf(const aws::ServiceError& error)
{
    using Kind = aws::ErrorKind;
    switch (aws::kindOf(error)) {
    case Kind::Invalid:
        return Texts::tr("The request contains an invalid value.");
    case Kind::Quota:
        return Texts::tr(
            "A quota is exceeded, for example the number of email contacts that may be active at the same time.");
    case Kind::AccessDenied:
        return Texts::tr("These credentials lack the permission connect:StartEmailContact.");
    case Kind::NotFound:
        return Texts::tr("The instance, address, flow or related contact was not found in this region.");
    case Kind::TokenReused:
        return Texts::tr("The client token was already used for a different request.");
    case Kind::Throttled:
        return Texts::tr(
            "Too many requests at the moment; everyone in the account shares its rate limit. Try again later.");
    case Kind::InternalFailure:
        return Texts::tr("The service had an internal error.");
    case Kind::ExpiredKeys:
        return Texts::tr("These credentials have expired.");
    case Kind::UnknownKey:
        return Texts::tr("The service does not recognise the access key.");
    case Kind::NotEnabled:
        return Texts::tr("The region or service is not enabled for this account.");
    case Kind::Unavailable:
        return Texts::tr("The service is not available at the moment.");
    case Kind::TooLarge:
        return Texts::tr("The request is too large for the service.");
    case Kind::WrongClock:
        return Texts::tr("This machine's clock is wrong.");
    case Kind::WrongSignature:
        return error.message.isEmpty()
            ? Texts::tr("The signature was rejected: the secret access key or this machine's clock is wrong.")
            : Texts::tr("The signature was rejected: the secret access key does not match the access key ID.");
    default:
        return {};
    }
}

} // namespace

Notice serviceErrorText(const aws::ServiceError& error)
{
    Notice notice {.tone = Tone::Bad, .headline = sentenceOf(error)};
    notice.code = error.code.isEmpty() ? QStringLiteral("Http%1").arg(error.httpStatus) : QString::fromUtf8(error.code);
    if (notice.headline.isEmpty())
        notice.headline = Texts::tr("It responded with %1.").arg(notice.code);
    if (!error.message.isEmpty())
        notice.headline += Texts::tr(" The service says: “%1”").arg(error.message);
    return notice;
}

} // namespace composer::models
