// SPDX-License-Identifier: Apache-2.0
#include "texts/problem_text.h"

#include "texts/credential_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

} // namespace

ProblemText credentialProblem(const credentials::CredentialError& error)
{
    const auto text = credentialText(error);
    return {text.code, text.nextStep.isEmpty() ? text.headline : text.headline + u' ' + text.nextStep};
}

ProblemText endpointProblem(const aws::EndpointError& error)
{
    using Code = aws::EndpointError::Code;
    switch (error.code) {
    case Code::RegionMissing:
        return {QStringLiteral("RegionMissing"),
            ProblemWords::tr("No region is known. Name one with --region, AWS_REGION or the profile's region.")};
    case Code::RegionInvalid:
        return {QStringLiteral("RegionInvalid"),
            ProblemWords::tr("“%1” is not the name of a region, such as us-west-2.").arg(error.value)};
    case Code::FipsWithOverride:
    case Code::DualStackWithOverride:
        return {QStringLiteral("EndpointCombination"),
            ProblemWords::tr("A given endpoint URL cannot be combined with FIPS or dual stack.")};
    case Code::PlainHttp:
        return {QStringLiteral("PlainHttp"),
            ProblemWords::tr(
                "http:// is allowed only to this machine itself (127.0.0.1, ::1, localhost); use https://.")};
    case Code::OverrideInvalid:
        break;
    }
    return {QStringLiteral("EndpointInvalid"),
        ProblemWords::tr("The endpoint URL must be a complete https:// address without user name, query or fragment.")};
}

ProblemText transportProblem(const cloud::TransportError& error)
{
    using Code = cloud::TransportError::Code;
    switch (error.code) {
    case Code::HostNotFound:
        return {QStringLiteral("HostNotFound"),
            ProblemWords::tr(
                "The service's host name was not found. Is the region right, and is this machine online?")};
    case Code::ConnectionRefused:
        return {QStringLiteral("ConnectionRefused"), ProblemWords::tr("The service's host refused the connection.")};
    case Code::NetworkUnreachable:
        return {
            QStringLiteral("NetworkUnreachable"), ProblemWords::tr("The service cannot be reached from this network.")};
    case Code::ProxyAuthentication:
        return {QStringLiteral("ProxyAuthentication"), ProblemWords::tr("The proxy wants a password.")};
    case Code::Tls:
        return {QStringLiteral("TlsError"),
            ProblemWords::tr("The connection is not safe: the service's certificate or the encryption was refused.")};
    case Code::TimedOut:
        return {QStringLiteral("TimedOut"), ProblemWords::tr("No complete answer came in time.")};
    case Code::ConnectionLost:
        return {
            QStringLiteral("ConnectionLost"), ProblemWords::tr("The connection broke before the answer was complete.")};
    case Code::ReplyTooLarge:
        return {QStringLiteral("ReplyTooLarge"),
            ProblemWords::tr("The answer was far larger than an answer of this service can be.")};
    case Code::ReplyGarbled:
        return {QStringLiteral("ReplyGarbled"), ProblemWords::tr("What answered does not speak HTTP.")};
    case Code::Cancelled:
        return {QStringLiteral("Cancelled"), ProblemWords::tr("Cancelled.")};
    case Code::InvalidRequest:
        return {QStringLiteral("RequestNotSendable"), ProblemWords::tr("The request cannot be sent to this address.")};
    case Code::Other:
        break;
    }
    return {QStringLiteral("NetworkError"), ProblemWords::tr("The network reported an error.")};
}

ProblemText journalProblem(const storage::JournalError& error)
{
    using Code = storage::JournalError::Code;
    const auto sentence = [&]() -> QString {
        switch (error.code) {
        case Code::NoDirectory:
            if (!error.path.isEmpty())
                return ProblemWords::tr("The submission cannot be recorded: the folder of %1 cannot be made.")
                    .arg(error.path);
            return ProblemWords::tr(
                "There is no folder to record the submission in: neither XDG_STATE_HOME nor HOME names one.");
        case Code::AccessDenied:
            return ProblemWords::tr("The submission cannot be recorded: %1 cannot be written.").arg(error.path);
        case Code::DiskFull:
            return ProblemWords::tr("The submission cannot be recorded: the disk is full (%1).").arg(error.path);
        case Code::NewerVersion:
            return ProblemWords::tr("%1 was written by a newer version of Contact Composer.").arg(error.path);
        case Code::Busy:
            return ProblemWords::tr("The submission cannot be recorded: %1 is held by another program.")
                .arg(error.path);
        case Code::Damaged:
        case Code::Other:
            break;
        }
        return ProblemWords::tr("The submission cannot be recorded in %1: %2").arg(error.path, error.detail);
    }();
    return {QStringLiteral("JournalUnavailable"), sentence};
}

ProblemText settingsProblem(const credentials::AwsSettingsError& error)
{
    using Code = credentials::AwsSettingsError::Code;
    switch (error.code) {
    case Code::FileUnreadable:
        return {QStringLiteral("ConfigUnreadable"),
            ProblemWords::tr("%1 cannot be read: %2").arg(error.path, error.detail)};
    case Code::FileMalformed:
        return {QStringLiteral("ConfigMalformed"),
            ProblemWords::tr("%1, line %2: %3").arg(error.path).arg(error.line).arg(error.detail)};
    case Code::ProfileNotFound:
        return {QStringLiteral("ProfileNotFound"),
            ProblemWords::tr("There is no profile “%1” in the AWS config and credentials files.").arg(error.detail)};
    case Code::BadValue:
        break;
    }
    return {QStringLiteral("ConfigValue"),
        ProblemWords::tr("%1 has a value that cannot be used: %2").arg(error.path, error.detail)};
}

ProblemText fileProblem(const base::FileError& error)
{
    using Code = base::FileError::Code;
    switch (error.code) {
    case Code::NotFound:
        return {QStringLiteral("FileNotFound"), ProblemWords::tr("%1: there is no such file.").arg(error.path)};
    case Code::NotAFile:
        return {QStringLiteral("NotAFile"), ProblemWords::tr("%1 is not a regular file.").arg(error.path)};
    case Code::AccessDenied:
        return {QStringLiteral("AccessDenied"), ProblemWords::tr("%1: access was denied.").arg(error.path)};
    case Code::TooLarge:
        return {QStringLiteral("FileTooLarge"),
            ProblemWords::tr("%1 is larger than any request can be (%2 MiB).")
                .arg(error.path)
                .arg(error.detail.toLongLong() / (1024 * 1024))};
    case Code::DiskFull:
        return {
            QStringLiteral("DiskFull"), ProblemWords::tr("%1 cannot be written: the disk is full.").arg(error.path)};
    case Code::ReadFailed:
    case Code::WriteFailed:
        break;
    }
    return {QStringLiteral("FileError"), QStringLiteral("%1: %2").arg(error.path, error.detail)};
}

namespace {

QString jsonSentence(const base::JsonError& error)
{
    using Code = base::JsonError::Code;
    switch (error.code) {
    case Code::Empty:
        return ProblemWords::tr("the file is empty.");
    case Code::NotUtf8:
        return ProblemWords::tr("this is not UTF-8 text.");
    case Code::Truncated:
        return ProblemWords::tr("the file ends in the middle of a value.");
    case Code::TooDeep:
        return ProblemWords::tr("values are nested more than %1 levels deep.").arg(error.detail);
    case Code::TooManyValues:
        return ProblemWords::tr("there are more than %1 values; that is no request.").arg(error.detail);
    case Code::DuplicateMember:
        return ProblemWords::tr("the member “%1” appears twice in one object.").arg(error.detail);
    case Code::TrailingText:
        return ProblemWords::tr("there is more text behind the end of the JSON value.");
    case Code::Syntax:
        break;
    }
    return ProblemWords::tr("this is not valid JSON: %1").arg(error.detail);
}

} // namespace

ProblemText draftProblem(const contact::DraftError& error)
{
    using Code = contact::DraftError::Code;
    switch (error.code) {
    case Code::Json:
        return {QStringLiteral("MalformedJson"),
            ProblemWords::tr("line %1, column %2: %3")
                .arg(error.json.position.line)
                .arg(error.json.position.column)
                .arg(jsonSentence(error.json))};
    case Code::NotAnObject:
        return {QStringLiteral("NotARequest"), ProblemWords::tr("the file must hold one JSON object, the request.")};
    case Code::NoRequest:
        return {QStringLiteral("NotARequest"), ProblemWords::tr("the draft has no object “request”.")};
    case Code::NewerVersion:
        return {QStringLiteral("NewerVersion"),
            ProblemWords::tr("the draft was written by a newer version of Contact Composer (draft version %1).")
                .arg(error.detail)};
    case Code::BadVersion:
        return {QStringLiteral("BadVersion"), ProblemWords::tr("“version” must be a whole number.")};
    case Code::OtherFormat:
        break;
    }
    return {QStringLiteral("OtherFormat"),
        ProblemWords::tr("“format” says “%1”, which is not a Contact Composer draft.").arg(error.detail)};
}

} // namespace composer::models
