// SPDX-License-Identifier: Apache-2.0
#include "texts/service_error_text.h"

#include "aws/clock_skew.h"

#include <QCoreApplication>

#include <algorithm>

namespace composer::models {

namespace {

struct KnownError {
    const char* code;
    const char* sentence;
};

constexpr KnownError knownErrors[] = {
    {"InvalidRequestException", QT_TRANSLATE_NOOP("ServiceErrorText", "A value of the request is not acceptable.")},
    {"ServiceQuotaExceededException",
        QT_TRANSLATE_NOOP("ServiceErrorText",
            "A quota is used up, for example the number of e-mail contacts that may be active at once.")},
    {"AccessDeniedException",
        QT_TRANSLATE_NOOP("ServiceErrorText",
            "These credentials may not do this; the permission connect:StartEmailContact is needed.")},
    {"ResourceNotFoundException",
        QT_TRANSLATE_NOOP(
            "ServiceErrorText", "The instance, address, flow or related contact was not found in this region.")},
    {"IdempotencyException",
        QT_TRANSLATE_NOOP("ServiceErrorText", "The client token was used before for another request.")},
    {"ThrottlingException",
        QT_TRANSLATE_NOOP("ServiceErrorText",
            "Too many requests at the moment; the account's rate is shared by everybody. Try again a little later.")},
    {"InternalServiceException", QT_TRANSLATE_NOOP("ServiceErrorText", "The service had an internal error.")},
    {"ExpiredTokenException", QT_TRANSLATE_NOOP("ServiceErrorText", "These credentials have expired.")},
    {"ExpiredToken", QT_TRANSLATE_NOOP("ServiceErrorText", "These credentials have expired.")},
    {"UnrecognizedClientException",
        QT_TRANSLATE_NOOP("ServiceErrorText", "The access key is not known to the service.")},
    {"InvalidClientTokenId", QT_TRANSLATE_NOOP("ServiceErrorText", "The access key is not known to the service.")},
    {"OptInRequired", QT_TRANSLATE_NOOP("ServiceErrorText", "The region or service is not enabled for this account.")},
    {"ServiceUnavailable", QT_TRANSLATE_NOOP("ServiceErrorText", "The service is not available at the moment.")},
    {"RequestEntityTooLargeException",
        QT_TRANSLATE_NOOP("ServiceErrorText", "The request is too large for the service.")},
};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ServiceErrorText)
};

QString sentenceOf(const aws::ServiceError& error)
{
    if (aws::blamesTheClock(error))
        return Texts::tr("This machine's clock is wrong.");
    if (aws::blamesTheSignature(error) && !error.message.isEmpty())
        return Texts::tr("The signature was refused: the secret key does not belong to the access key.");
    if (aws::blamesTheSignature(error))
        return Texts::tr("The signature was refused: the secret key is wrong, or this machine's clock is.");
    const auto known = std::ranges::find_if(knownErrors, [&](const auto& one) { return error.code == one.code; });
    return known == std::ranges::end(knownErrors) ? QString() : Texts::tr(known->sentence);
}

} // namespace

Notice serviceErrorText(const aws::ServiceError& error)
{
    Notice notice {.tone = Tone::Bad, .headline = sentenceOf(error)};
    notice.code = error.code.isEmpty() ? QStringLiteral("Http%1").arg(error.httpStatus) : QString::fromUtf8(error.code);
    if (notice.headline.isEmpty())
        notice.headline = Texts::tr("It answered with %1.").arg(notice.code);
    if (!error.message.isEmpty())
        notice.headline += Texts::tr(" The service says: “%1”").arg(error.message);
    return notice;
}

} // namespace composer::models
