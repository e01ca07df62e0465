// SPDX-License-Identifier: Apache-2.0
#include "models/service_error_text.h"

#include <QCoreApplication>

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
    {"ExpiredTokenException",
        QT_TRANSLATE_NOOP("ServiceErrorText", "The session of these credentials has expired. Sign in again.")},
    {"UnrecognizedClientException",
        QT_TRANSLATE_NOOP("ServiceErrorText", "The access key is not known to the service.")},
    {"InvalidClientTokenId", QT_TRANSLATE_NOOP("ServiceErrorText", "The access key is not known to the service.")},
    {"InvalidSignatureException",
        QT_TRANSLATE_NOOP(
            "ServiceErrorText", "The signature was refused: the secret key is wrong, or this machine's clock is.")},
    {"SignatureDoesNotMatch",
        QT_TRANSLATE_NOOP(
            "ServiceErrorText", "The signature was refused: the secret key is wrong, or this machine's clock is.")},
    {"RequestExpired", QT_TRANSLATE_NOOP("ServiceErrorText", "This machine's clock is wrong.")},
    {"OptInRequired", QT_TRANSLATE_NOOP("ServiceErrorText", "The region or service is not enabled for this account.")},
    {"ServiceUnavailable", QT_TRANSLATE_NOOP("ServiceErrorText", "The service is not available at the moment.")},
    {"RequestEntityTooLargeException",
        QT_TRANSLATE_NOOP("ServiceErrorText", "The request is too large for the service.")},
};

} // namespace

ProblemText serviceProblem(const aws::ServiceError& error)
{
    ProblemText problem;
    problem.code =
        error.code.isEmpty() ? QStringLiteral("Http%1").arg(error.httpStatus) : QString::fromUtf8(error.code);
    for (const auto& known : knownErrors)
        if (error.code == known.code)
            problem.sentence = QCoreApplication::translate("ServiceErrorText", known.sentence);
    if (problem.sentence.isEmpty())
        problem.sentence = QCoreApplication::translate("ServiceErrorText", "It answered with %1.").arg(problem.code);
    if (!error.message.isEmpty())
        problem.sentence +=
            QCoreApplication::translate("ServiceErrorText", " The service says: “%1”").arg(error.message);
    return problem;
}

} // namespace composer::models
