// SPDX-License-Identifier: Apache-2.0
#include "texts/credential_text.h"

#include "texts/issuer_error_text.h"
#include "texts/problem_text.h"

#include <QCoreApplication>

namespace composer::models {

using credentials::CredentialError;
using Code = CredentialError::Code;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CredentialText)
};

/// A detail that ends a sentence.
QString ended(const QString& detail)
{
    return detail.isEmpty() || QStringLiteral(".!?").contains(detail.back()) ? detail : detail + u'.';
}

CredentialText unreachableText(const CredentialError& error)
{
    const auto problem = error.transport ? transportProblem(*error.transport) : ProblemText {};
    const bool isUnknownHost = error.transport && error.transport->code == cloud::TransportError::Code::HostNotFound;
    return {QStringLiteral("CredentialsUnreachable"),
        Words::tr("The service that gives the credentials of %1 was not reached. %2")
            .arg(error.source, problem.sentence)
            .trimmed(),
        isUnknownHost ? Words::tr("Check the region: there is no such service in a region that does not exist.")
                      : Words::tr("Check the network, then try again."),
        error.transport ? error.transport->detail : QString()};
}

CredentialText keychainText(Code code)
{
    switch (code) {
    case Code::KeychainLocked:
        return {QStringLiteral("KeychainLocked"), Words::tr("The keychain is locked."),
            Words::tr("Unlock it and try again.")};
    case Code::KeychainUnavailable:
        return {QStringLiteral("KeychainUnavailable"),
            Words::tr("No credentials were found, and there is no keychain service in this session to look into."), {}};
    case Code::KeychainTimedOut:
        return {QStringLiteral("KeychainTimedOut"), Words::tr("The keychain does not answer."),
            Words::tr("Try again, or restart the keychain's service.")};
    default:
        return {QStringLiteral("KeychainDenied"), Words::tr("The keychain refused access."), {}};
    }
}

/// The ones that wait for the person.
CredentialText personText(const CredentialError& error)
{
    switch (error.code) {
    case Code::SignInNeeded:
        return {QStringLiteral("SignInNeeded"), Words::tr("You need to sign in: %1.").arg(error.detail),
            Words::tr("For single sign-on: Tools, Credentials in the window, or aws sso login on the command line.")};
    case Code::CodeNeeded:
        return {QStringLiteral("CodeNeeded"),
            Words::tr("The role of %1 wants a one-time code of six digits.").arg(error.source),
            Words::tr("Have the device %1 show one. On the command line give it by --mfa-code -.").arg(error.detail)};
    case Code::Expired:
        return {QStringLiteral("ExpiredCredentials"),
            Words::tr("The credentials from %1 have expired.").arg(error.source),
            Words::tr("Get new ones where these came from.")};
    default:
        return {QStringLiteral("Cancelled"), Words::tr("Cancelled."), {}};
    }
}

} // namespace

CredentialText credentialText(const CredentialError& error)
{
    switch (error.code) {
    case Code::NotConfigured:
        return {QStringLiteral("NoCredentials"),
            Words::tr(
                "No credentials were found: neither in the environment nor in the AWS profile nor in the keychain."),
            Words::tr("Choose a profile, or enter an access key for an environment.")};
    case Code::Incomplete:
        return {QStringLiteral("IncompleteCredentials"),
            Words::tr("The credentials from %1 are incomplete: %2").arg(error.source, ended(error.detail)),
            Words::tr("Add what is missing.")};
    case Code::Malformed:
        return {QStringLiteral("MalformedCredentials"),
            Words::tr("The credentials from %1 cannot be read: %2").arg(error.source, ended(error.detail)), {}};
    case Code::Unsupported:
        return {QStringLiteral("UnsupportedCredentials"),
            Words::tr("The credentials from %1 are of a kind that cannot be used here: %2")
                .arg(error.source, ended(error.detail)),
            {}};
    case Code::Misconfigured:
        return {QStringLiteral("MisconfiguredCredentials"),
            Words::tr("The settings of %1 cannot be followed: %2").arg(error.source, ended(error.detail)),
            Words::tr("Correct them in the AWS config file.")};
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
        return {QStringLiteral("CredentialProcessFailed"),
            Words::tr("The credential_process of %1 failed: %2").arg(error.source, ended(error.detail)),
            Words::tr("Run the program by hand to see what it says.")};
    case Code::TimedOut:
        return {QStringLiteral("CredentialsTimedOut"),
            Words::tr("The credentials of %1 took too long to come: %2").arg(error.source, ended(error.detail)),
            Words::tr("Try again.")};
    case Code::SignInNeeded:
    case Code::CodeNeeded:
    case Code::Expired:
    case Code::Cancelled:
        break;
    }
    return personText(error);
}

QStringList traceLines(const std::vector<credentials::TraceStep>& steps)
{
    using Event = credentials::TraceStep::Event;
    QStringList lines;
    for (const auto& step : steps) {
        const auto number = QString::number(lines.size() + 1);
        switch (step.event) {
        case Event::Skipped:
            lines << Words::tr("%1. %2: nothing there (%3)")
                         .arg(number, step.source, step.error ? step.error->detail : QString());
            break;
        case Event::Asked:
            lines << Words::tr("%1. %2: asked %3").arg(number, step.source, step.detail);
            break;
        case Event::Answered:
            lines << Words::tr("%1. %2: gave the credentials").arg(number, step.source);
            break;
        case Event::Failed:
            lines << Words::tr("%1. %2: failed. %3")
                         .arg(number, step.source, step.error ? credentialText(*step.error).headline : QString());
            break;
        }
    }
    return lines;
}

} // namespace composer::models
