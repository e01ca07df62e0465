// SPDX-License-Identifier: Apache-2.0
#include "texts/credential_text.h"

#include "texts/error_text.h"
#include "texts/issuer_error_text.h"

#include <QCoreApplication>

namespace composer::models {

using credentials::CredentialError;
using Code = CredentialError::Code;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CredentialText)
};

/// A detail that ends a sentence.
QString ended(const QString& detail)
{
    return detail.isEmpty() || QStringLiteral(".!?").contains(detail.back()) ? detail : detail + u'.';
}

Notice unreachableText(const CredentialError& error)
{
    const auto problem = error.transport ? transportErrorText(*error.transport) : Notice {};
    const bool isUnknownHost = error.transport && error.transport->code == cloud::TransportError::Code::HostNotFound;
    return {Tone::Bad, QStringLiteral("CredentialsUnreachable"),
        Texts::tr("The service that issues the credentials for %1 could not be reached. %2")
            .arg(error.source, paragraph(problem))
            .trimmed(),
        isUnknownHost ? Texts::tr("Check the region: it may not exist.")
                      : Texts::tr("Check the network, then try again."),
        error.transport ? error.transport->detail : QString()};
}

Notice keychainText(Code code)
{
    switch (code) {
    case Code::KeychainLocked:
        return {Tone::Bad, QStringLiteral("KeychainLocked"), Texts::tr("The keychain is locked."),
            Texts::tr("Unlock it and try again.")};
    case Code::KeychainUnavailable:
        return {Tone::Bad, QStringLiteral("KeychainUnavailable"),
            Texts::tr("No credentials were found, and this session has no keychain."), {}};
    case Code::KeychainTimedOut:
        return {Tone::Bad, QStringLiteral("KeychainTimedOut"), Texts::tr("The keychain is not responding."),
            Texts::tr("Try again, or restart the keychain's service.")};
    default:
        return {Tone::Bad, QStringLiteral("KeychainDenied"), Texts::tr("The keychain refused access."), {}};
    }
}

/// The ones that wait for the person.
Notice personText(const CredentialError& error)
{
    switch (error.code) {
    case Code::SignInNeeded:
        if (error.detail.startsWith(QLatin1String("aws login")))
            return {Tone::Bad, QStringLiteral("SignInNeeded"), Texts::tr("You need to sign in: %1.").arg(error.detail),
                Texts::tr("Run this command in a terminal, then try again.")};
        return {Tone::Bad, QStringLiteral("SignInNeeded"), Texts::tr("You need to sign in: %1.").arg(error.detail),
            Texts::tr("For IAM Identity Center (SSO), use Tools › Credentials in the window, or run aws sso login.")};
    case Code::CodeNeeded:
        return {Tone::Bad, QStringLiteral("CodeNeeded"),
            Texts::tr("The role of %1 needs an MFA code.").arg(error.source),
            Texts::tr("Get one from the device %1. On the command line, pass it with --mfa-code -.").arg(error.detail)};
    case Code::Expired:
        return {Tone::Bad, QStringLiteral("ExpiredCredentials"),
            Texts::tr("The credentials from %1 have expired.").arg(error.source),
            Texts::tr("Get new credentials from the same source.")};
    default:
        return {Tone::Bad, QStringLiteral("Cancelled"), Texts::tr("Cancelled."), {}};
    }
}

} // namespace

Notice credentialText(const CredentialError& error)
{
    switch (error.code) {
    case Code::NotConfigured:
        return {Tone::Bad, QStringLiteral("NoCredentials"),
            Texts::tr("No credentials were found in the environment variables, the AWS profile or the keychain."),
            Texts::tr("Choose a profile, or enter an access key for an environment.")};
    case Code::Incomplete:
        return {Tone::Bad, QStringLiteral("IncompleteCredentials"),
            Texts::tr("The credentials from %1 are incomplete: %2").arg(error.source, ended(error.detail)),
            Texts::tr("Add what is missing.")};
    case Code::Malformed:
        return {Tone::Bad, QStringLiteral("MalformedCredentials"),
            Texts::tr("The credentials from %1 cannot be read: %2").arg(error.source, ended(error.detail)), {}};
    case Code::Unsupported:
        return {Tone::Bad, QStringLiteral("UnsupportedCredentials"),
            Texts::tr("The credentials from %1 are of a kind that is not supported: %2")
                .arg(error.source, ended(error.detail)),
            {}};
    case Code::Misconfigured:
        return {Tone::Bad, QStringLiteral("MisconfiguredCredentials"),
            Texts::tr("The configuration of %1 is not valid: %2").arg(error.source, ended(error.detail)),
            Texts::tr("Correct it in the AWS config file.")};
    case Code::KeychainLocked:
    case Code::KeychainUnavailable:
    case Code::KeychainTimedOut:
    case Code::AccessDenied:
        return keychainText(error.code);
    case Code::Refused:
        return issuerErrorText(error);
    case Code::Unreachable:
        return unreachableText(error);
    case Code::ProcessFailed:
        return {Tone::Bad, QStringLiteral("CredentialProcessFailed"),
            Texts::tr("The credential_process of %1 failed: %2").arg(error.source, ended(error.detail)),
            Texts::tr("Run the program yourself to see its output.")};
    case Code::TimedOut:
        return {Tone::Bad, QStringLiteral("CredentialsTimedOut"),
            Texts::tr("Getting the credentials for %1 took too long: %2").arg(error.source, ended(error.detail)),
            Texts::tr("Try again.")};
    case Code::SignInNeeded:
    case Code::CodeNeeded:
    case Code::Expired:
    case Code::Cancelled:
        break;
    }
    return personText(error);
}

Notice notAskedText(const CredentialError& error)
{
    return {Tone::Bad, QStringLiteral("NotAsked"),
        Texts::tr("Credentials were found, but AWS was not asked whether they work: %1").arg(ended(error.detail)),
        Texts::tr("Correct this setting, then check again.")};
}

QStringList traceLines(const std::vector<credentials::TraceStep>& steps)
{
    using Event = credentials::TraceStep::Event;
    QStringList lines;
    for (const auto& step : steps) {
        const auto number = QString::number(lines.size() + 1);
        switch (step.event) {
        case Event::Skipped:
            lines << Texts::tr("%1. %2: nothing found (%3)")
                         .arg(number, step.source, step.error ? step.error->detail : QString());
            break;
        case Event::Asked:
            lines << Texts::tr("%1. %2: asked %3").arg(number, step.source, step.detail);
            break;
        case Event::Answered:
            lines << Texts::tr("%1. %2: provided the credentials").arg(number, step.source);
            break;
        case Event::Failed:
            lines << Texts::tr("%1. %2: failed. %3")
                         .arg(number, step.source, step.error ? credentialText(*step.error).headline : QString());
            break;
        }
    }
    return lines;
}

} // namespace composer::models
