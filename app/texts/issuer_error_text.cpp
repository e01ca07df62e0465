// SPDX-License-Identifier: Apache-2.0
#include "texts/issuer_error_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace composer::models {

namespace {

using Kind = aws::ErrorKind;

struct KnownRefusal {
    Kind kind;
    const char* headline; ///< %1: the source
    const char* advice;
};

constexpr KnownRefusal knownRefusals[] = {
    {Kind::ExpiredKeys, QT_TRANSLATE_NOOP("IssuerErrorText", "The credentials that %1 is based on have expired."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Get new credentials, for example by signing in again.")},
    {Kind::UnknownKey,
        QT_TRANSLATE_NOOP("IssuerErrorText", "AWS does not recognise the access key that %1 is based on."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "It may have been deleted or deactivated. Enter a valid one.")},
    {Kind::IdentityTokenInvalid, QT_TRANSLATE_NOOP("IssuerErrorText", "The identity token of %1 was not accepted."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Get a new token from the identity provider.")},
    {Kind::IdentityRejected, QT_TRANSLATE_NOOP("IssuerErrorText", "The identity provider rejected the token of %1."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Get a new token from the identity provider.")},
    {Kind::NotEnabled, QT_TRANSLATE_NOOP("IssuerErrorText", "The region of %1 is not enabled in its account."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Choose another region, or ask an administrator to enable this one.")},
    {Kind::SignInEnded, QT_TRANSLATE_NOOP("IssuerErrorText", "The sign-in of %1 has expired."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Sign in again.")},
    {Kind::NotAssigned, QT_TRANSLATE_NOOP("IssuerErrorText", "You have no access to the account and role of %1."),
        QT_TRANSLATE_NOOP(
            "IssuerErrorText", "Check sso_account_id and sso_role_name, or ask an administrator for access.")},
    {Kind::NotFound, QT_TRANSLATE_NOOP("IssuerErrorText", "The account or role of %1 does not exist."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Check sso_account_id and sso_role_name.")},
    {Kind::Throttled, QT_TRANSLATE_NOOP("IssuerErrorText", "Too many requests for the credentials of %1."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Try again later.")},
    {Kind::SignInDeclined, QT_TRANSLATE_NOOP("IssuerErrorText", "The sign-in of %1 was declined in the browser."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Sign in again and allow access.")},
    {Kind::SignInTimedOut, QT_TRANSLATE_NOOP("IssuerErrorText", "The code for %1 was not confirmed in time."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Sign in again.")},
    {Kind::SignInNotRenewable, QT_TRANSLATE_NOOP("IssuerErrorText", "The sign-in of %1 cannot be renewed."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Sign in again.")},
    {Kind::SignInClientUnknown, QT_TRANSLATE_NOOP("IssuerErrorText", "The client registration of %1 has expired."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Sign in again.")},
    {Kind::SignInPageUnknown, QT_TRANSLATE_NOOP("IssuerErrorText", "The start URL of %1 was not accepted."),
        QT_TRANSLATE_NOOP("IssuerErrorText", "Check sso_start_url and sso_region.")},
};

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(IssuerErrorText)
};

/// One code has several meanings; only the service's words distinguish them.
Notice deniedText(const credentials::CredentialError& error, const aws::ServiceError& service)
{
    if (service.message.contains(QLatin1String("MultiFactorAuthentication"), Qt::CaseInsensitive))
        return {Tone::Bad, QStringLiteral("WrongCode"),
            Texts::tr("The MFA code for %1 was not accepted.").arg(error.source),
            Texts::tr("Wait for the device's next code, and check mfa_serial.")};
    return {Tone::Bad, QStringLiteral("RoleDenied"), Texts::tr("The role of %1 cannot be assumed.").arg(error.source),
        Texts::tr("An administrator must allow sts:AssumeRole for these credentials, and the role's trust policy must "
                  "name them. Check role_arn, external_id and mfa_serial.")};
}

Notice wrongClockText()
{
    return {Tone::Bad, QStringLiteral("WrongClock"), Texts::tr("This machine's clock is wrong."),
        Texts::tr("Set it, then try again.")};
}

Notice wrongSecretText(const credentials::CredentialError& error)
{
    return {Tone::Bad, QStringLiteral("WrongSecret"),
        Texts::tr("The secret access key that %1 is based on does not match its access key ID.").arg(error.source),
        Texts::tr("Enter both again.")};
}

Notice strayTokenText(const credentials::CredentialError& error)
{
    return {Tone::Bad, QStringLiteral("StrayToken"),
        Texts::tr("AWS does not recognise the access key that %1 is based on.").arg(error.source),
        Texts::tr(
            "A session token was sent with it, but a key that begins with AKIA has none. Remove AWS_SESSION_TOKEN or "
            "aws_session_token.")};
}

Notice knownText(const credentials::CredentialError& error, const aws::ServiceError& service)
{
    const auto kind = aws::kindOf(service);
    if (kind == Kind::AccessDenied)
        return deniedText(error, service);
    if (kind == Kind::WrongClock)
        return wrongClockText();
    if (kind == Kind::WrongSignature)
        return wrongSecretText(error);
    if (error.hasStrayToken)
        return strayTokenText(error);
    const auto code =
        service.code.isEmpty() ? QStringLiteral("Http%1").arg(service.httpStatus) : QString::fromLatin1(service.code);
    for (const auto& known : knownRefusals) {
        if (kind == known.kind)
            return {Tone::Bad, code, Texts::tr(known.headline).arg(error.source), Texts::tr(known.advice)};
    }
    return {Tone::Bad, code, Texts::tr("%1 was refused for %2: %3.").arg(error.detail, error.source, code), {}};
}

} // namespace

Notice issuerErrorText(const credentials::CredentialError& error)
{
    const auto service = error.service.value_or(aws::ServiceError {});
    auto text = knownText(error, service);
    QStringList lines {QStringLiteral("%1: %2").arg(error.detail, QString::fromLatin1(service.code))};
    if (!service.message.isEmpty())
        lines << service.message;
    if (!service.requestId.isEmpty())
        lines << QLatin1String("RequestId: ") + QString::fromLatin1(service.requestId);
    text.details = lines.join(u'\n');
    return text;
}

} // namespace composer::models
