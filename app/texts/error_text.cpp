// SPDX-License-Identifier: Apache-2.0
#include "texts/error_text.h"

#include <QCoreApplication>

#include <optional>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

} // namespace

Notice endpointErrorText(const aws::EndpointError& error)
{
    using Code = aws::EndpointError::Code;
    switch (error.code) {
    case Code::RegionMissing:
        return {Tone::Bad, QStringLiteral("RegionMissing"), Texts::tr("No region is known."),
            Texts::tr("Name one with --region, AWS_REGION or the profile's region.")};
    case Code::RegionInvalid:
        return {Tone::Bad, QStringLiteral("RegionInvalid"),
            Texts::tr("“%1” is not a region name such as us-west-2.").arg(error.value)};
    case Code::FipsWithOverride:
    case Code::DualStackWithOverride:
        return {Tone::Bad, QStringLiteral("EndpointCombination"),
            Texts::tr("An endpoint URL cannot be combined with FIPS or dual stack.")};
    case Code::PlainHttp:
        return {Tone::Bad, QStringLiteral("PlainHttp"),
            Texts::tr("http:// is allowed only for this machine (127.0.0.1, ::1, localhost); use https://.")};
    case Code::OverrideInvalid:
        break;
    }
    return {Tone::Bad, QStringLiteral("EndpointInvalid"),
        Texts::tr("The endpoint URL must be a complete https:// address without user name, query or fragment."),
        Texts::tr("“%1” is not. It may have a port from 1 to 65535 and a plain path, but no blanks or quotation marks.")
            .arg(error.value)};
}

namespace {

/// When the way to a proxy is what failed.
std::optional<Notice> proxyErrorText(const cloud::TransportError& error)
{
    using Code = cloud::TransportError::Code;
    const auto advice = Texts::tr("Check https_proxy and no_proxy in the environment.");
    if (error.code == Code::ProxyUnusable)
        return Notice {Tone::Bad, QStringLiteral("ProxyUnusable"),
            Texts::tr("The proxy settings cannot be used: %1.").arg(error.detail), advice};
    if (error.proxy.isEmpty())
        return {};
    if (error.code == Code::HostNotFound)
        return Notice {Tone::Bad, QStringLiteral("ProxyNotFound"),
            Texts::tr("The host name of the proxy %1 was not found.").arg(error.proxy), advice};
    if (error.code == Code::ConnectionRefused)
        return Notice {Tone::Bad, QStringLiteral("ProxyRefused"),
            Texts::tr("The proxy %1 refused the connection.").arg(error.proxy), advice};
    if (error.code == Code::NetworkUnreachable)
        return Notice {Tone::Bad, QStringLiteral("ProxyUnreachable"),
            Texts::tr("The service cannot be reached through the proxy %1.").arg(error.proxy), advice};
    return {};
}

} // namespace

Notice transportErrorText(const cloud::TransportError& error)
{
    using Code = cloud::TransportError::Code;
    if (auto ofProxy = proxyErrorText(error))
        return *std::move(ofProxy);
    switch (error.code) {
    case Code::HostNotFound:
        return {Tone::Bad, QStringLiteral("HostNotFound"),
            Texts::tr("The service's host name was not found. Is the region correct, and is this machine online?")};
    case Code::ConnectionRefused:
        return {
            Tone::Bad, QStringLiteral("ConnectionRefused"), Texts::tr("The service's host refused the connection.")};
    case Code::NetworkUnreachable:
        return {Tone::Bad, QStringLiteral("NetworkUnreachable"),
            Texts::tr("The service cannot be reached from this network.")};
    case Code::ProxyAuthentication:
        return {Tone::Bad, QStringLiteral("ProxyAuthentication"), Texts::tr("The proxy requires a password.")};
    case Code::Tls:
        return {Tone::Bad, QStringLiteral("TlsError"),
            Texts::tr("The connection is not secure: the service's certificate or the encryption was rejected."),
            Texts::tr(
                "If your company's proxy inspects connections, AWS_CA_BUNDLE or ca_bundle in the profile names the "
                "PEM file with its certificate.")};
    case Code::TimedOut:
        return {Tone::Bad, QStringLiteral("TimedOut"), Texts::tr("The service did not respond in time.")};
    case Code::ConnectionLost:
        return {Tone::Bad, QStringLiteral("ConnectionLost"),
            Texts::tr("The connection was lost before the response was complete.")};
    case Code::ReplyTooLarge:
        return {Tone::Bad, QStringLiteral("ReplyTooLarge"),
            Texts::tr("The response was far too large to come from this service.")};
    case Code::ReplyGarbled:
        return {Tone::Bad, QStringLiteral("ReplyGarbled"), Texts::tr("The server did not send an HTTP response.")};
    case Code::Cancelled:
        return {Tone::Bad, QStringLiteral("Cancelled"), Texts::tr("Cancelled.")};
    case Code::InvalidRequest:
        return {
            Tone::Bad, QStringLiteral("RequestNotSendable"), Texts::tr("The request cannot be sent to this address.")};
    case Code::ProxyUnusable:
    case Code::Other:
        break;
    }
    return {Tone::Bad, QStringLiteral("NetworkError"), Texts::tr("The network reported an error.")};
}

Notice journalErrorText(const storage::JournalError& error)
{
    using Code = storage::JournalError::Code;
    const auto sentence = [&]() -> QString {
        switch (error.code) {
        case Code::NoDirectory:
            if (!error.path.isEmpty())
                return Texts::tr("The submission cannot be recorded: the folder of %1 cannot be created.")
                    .arg(error.path);
            return Texts::tr("There is no folder to record the submission in: neither XDG_STATE_HOME nor HOME is set.");
        case Code::AccessDenied:
            return Texts::tr("The submission cannot be recorded: %1 cannot be written.").arg(error.path);
        case Code::DiskFull:
            return Texts::tr("The submission cannot be recorded: the disk is full (%1).").arg(error.path);
        case Code::NewerVersion:
            return Texts::tr("%1 was written by a newer version of Contact Composer.").arg(error.path);
        case Code::Busy:
            return Texts::tr("The submission cannot be recorded: %1 is in use by another program.").arg(error.path);
        case Code::Damaged:
        case Code::Other:
            break;
        }
        return Texts::tr("The submission cannot be recorded in %1: %2").arg(error.path, error.detail);
    }();
    return {Tone::Bad, QStringLiteral("JournalUnavailable"), sentence};
}

namespace {

QString unreadableText(const credentials::AwsSettingsError& error)
{
    using Code = base::FileError::Code;
    if (error.file == Code::TooLarge)
        return Texts::tr("%1 cannot be read: it is larger than 16 MiB.").arg(error.path);
    if (error.file == Code::AccessDenied)
        return Texts::tr("%1 cannot be read: access was denied.").arg(error.path);
    return Texts::tr("%1 cannot be read: %2").arg(error.path, error.detail);
}

} // namespace

Notice settingsErrorText(const credentials::AwsSettingsError& error)
{
    using Code = credentials::AwsSettingsError::Code;
    switch (error.code) {
    case Code::FileUnreadable:
        return {Tone::Bad, QStringLiteral("ConfigUnreadable"), unreadableText(error)};
    case Code::FileMalformed:
        return {Tone::Bad, QStringLiteral("ConfigMalformed"),
            Texts::tr("%1, line %2: %3").arg(error.path).arg(error.line).arg(error.detail)};
    case Code::ProfileNotFound:
        return {Tone::Bad, QStringLiteral("ProfileNotFound"),
            Texts::tr("There is no profile “%1” in the AWS config and credentials files.").arg(error.detail)};
    case Code::BadValue:
        break;
    }
    return {Tone::Bad, QStringLiteral("ConfigValue"),
        Texts::tr("%1 has an invalid value: %2").arg(error.path, error.detail)};
}

Notice settingNoteText(const credentials::SettingNote& note)
{
    using Remark = credentials::SettingRemark;
    const auto why = [&note] {
        switch (note.remark) {
        case Remark::FixedTimeouts:
            return Texts::tr("this program has its own time limits.");
        case Remark::AlwaysValidated:
            return Texts::tr("requests are always checked before they are sent.");
        case Remark::AlwaysRegional:
            return Texts::tr("STS is always asked in the region.");
        case Remark::NotSent:
            return Texts::tr("the service gets no name of the application.");
        case Remark::AdaptiveIsStandard:
            return Texts::tr("adaptive retries work as standard ones.");
        case Remark::FipsOfUrl:
            return Texts::tr("requests go to the endpoint URL, whether it has FIPS or not.");
        case Remark::DualStackOfUrl:
            return Texts::tr("requests go to the endpoint URL, whether it has dual stack or not.");
        case Remark::None:
            break;
        }
        return QString();
    }();
    return {Tone::Quiet, QStringLiteral("SettingNotFollowed"),
        Texts::tr("%1 is set, but not followed: %2").arg(note.name, why)};
}

Notice fileErrorText(const base::FileError& error)
{
    using Code = base::FileError::Code;
    switch (error.code) {
    case Code::NotFound:
        return {Tone::Bad, QStringLiteral("FileNotFound"), Texts::tr("%1: there is no such file.").arg(error.path)};
    case Code::NotAFile:
        return {Tone::Bad, QStringLiteral("NotAFile"), Texts::tr("%1 is not a regular file.").arg(error.path)};
    case Code::AccessDenied:
        return {Tone::Bad, QStringLiteral("AccessDenied"), Texts::tr("%1: access was denied.").arg(error.path)};
    case Code::TooLarge:
        return {Tone::Bad, QStringLiteral("FileTooLarge"),
            Texts::tr("%1 is too large for a request (at most %2 MiB).")
                .arg(error.path)
                .arg(error.detail.toLongLong() / (1024 * 1024))};
    case Code::DiskFull:
        return {Tone::Bad, QStringLiteral("DiskFull"),
            Texts::tr("%1 cannot be written: the disk is full.").arg(error.path)};
    case Code::ReadFailed:
    case Code::WriteFailed:
        break;
    }
    return {Tone::Bad, QStringLiteral("FileError"), QStringLiteral("%1: %2").arg(error.path, error.detail)};
}

namespace {

QString jsonSentence(const base::JsonError& error)
{
    using Code = base::JsonError::Code;
    switch (error.code) {
    case Code::Empty:
        return Texts::tr("the file is empty.");
    case Code::NotUtf8:
        return Texts::tr("this is not UTF-8 text.");
    case Code::Truncated:
        return Texts::tr("the file ends in the middle of a value.");
    case Code::TooDeep:
        return Texts::tr("values are nested more than %1 levels deep.").arg(error.detail);
    case Code::TooManyValues:
        return Texts::tr("there are more than %1 values, too many for a request.").arg(error.detail);
    case Code::DuplicateMember:
        return Texts::tr("the member “%1” appears twice in one object.").arg(error.detail);
    case Code::TrailingText:
        return Texts::tr("there is more text after the JSON value.");
    case Code::Syntax:
        break;
    }
    return Texts::tr("this is not valid JSON: %1").arg(error.detail);
}

} // namespace

Notice draftErrorText(const contact::DraftError& error)
{
    using Code = contact::DraftError::Code;
    switch (error.code) {
    case Code::Json:
        return {Tone::Bad, QStringLiteral("MalformedJson"),
            Texts::tr("line %1, column %2: %3")
                .arg(error.json.position.line)
                .arg(error.json.position.column)
                .arg(jsonSentence(error.json))};
    case Code::NotAnObject:
        return {
            Tone::Bad, QStringLiteral("NotARequest"), Texts::tr("the file must contain one JSON object, the request.")};
    case Code::NoRequest:
        return {Tone::Bad, QStringLiteral("NotARequest"), Texts::tr("the draft has no object “request”.")};
    case Code::NewerVersion:
        return {Tone::Bad, QStringLiteral("NewerVersion"),
            Texts::tr("the draft was written by a newer version of Contact Composer (draft version %1).")
                .arg(error.detail)};
    case Code::BadVersion:
        return {Tone::Bad, QStringLiteral("BadVersion"), Texts::tr("“version” must be a whole number.")};
    case Code::OtherFormat:
        break;
    }
    return {Tone::Bad, QStringLiteral("OtherFormat"),
        Texts::tr("“format” is “%1”, so this is not a Contact Composer draft.").arg(error.detail)};
}

Notice loadErrorText(const std::variant<base::FileError, contact::DraftError>& error)
{
    if (const auto* file = std::get_if<base::FileError>(&error))
        return fileErrorText(*file);
    return draftErrorText(std::get<contact::DraftError>(error));
}

} // namespace composer::models
