// SPDX-License-Identifier: Apache-2.0
#include "cli/check_report.h"

#include "cli/code_prompt.h"
#include "credentials/access_keys.h"
#include "texts/credential_text.h"
#include "texts/time_left_text.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CheckReport)
};

/// Whoever got no answer does not know.
QString outcomeOf(const models::CredentialCheck& check)
{
    using Code = credentials::CredentialError::Code;
    const bool isUnanswered = check.error && check.found
        && (check.error->code == Code::Unreachable || check.error->code == Code::TimedOut
            || check.error->code == Code::Cancelled);
    if (check.notAsked || isUnanswered)
        return QStringLiteral("NotAsked");
    return check.error ? QStringLiteral("Unusable") : QStringLiteral("Usable");
}

} // namespace

void addCodeOption(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("mfa-code"),
        Texts::tr("Read the MFA code of a role from standard input; by default the terminal asks for it."),
        QStringLiteral("-")});
}

base::Result<credentials::AskForCode, QString> codePromptFor(const QCommandLineParser& parser)
{
    if (!parser.isSet(QStringLiteral("mfa-code")))
        return codePrompt(CodeInput::Terminal);
    if (parser.value(QStringLiteral("mfa-code")) != QLatin1String("-"))
        return base::fail(Texts::tr("--mfa-code takes only -, for standard input, because everyone on this machine can "
                                    "read a command's arguments."));
    return codePrompt(CodeInput::StandardInput);
}

QList<QStringList> checkRows(const models::CredentialCheck& check, base::UtcTime now)
{
    if (!check.found)
        return {};
    QList<QStringList> rows {
        {Texts::tr("Source"), check.found->source}, {Texts::tr("Access key"), check.found->accessKeyId}};
    if (const auto account = check.account(); !account.isEmpty())
        rows << QStringList {Texts::tr("Account"), account};
    if (check.caller)
        rows << QStringList {Texts::tr("Identity"), check.caller->arn};
    rows << QStringList {Texts::tr("Valid"),
        check.found->expires ? models::timeLeftText(*check.found->expires, now) + QLatin1String(" (")
                + credentials::expiryText(*check.found->expires) + u')'
                             : Texts::tr("does not expire")};
    return rows;
}

QStringList checkMessages(const models::CredentialCheck& check)
{
    if (!check.error && !check.notAsked)
        return {};
    const auto text = check.error ? models::credentialText(*check.error) : models::notAskedText(*check.notAsked);
    QStringList lines {text.headline};
    for (const auto& more : {text.advice, text.details})
        if (!more.isEmpty())
            lines << more.split(u'\n');
    lines << Texts::tr("Search log:");
    for (const auto& line : models::traceLines(check.trace))
        lines << QLatin1String("  ") + line;
    return lines;
}

base::Json checkJson(const models::CredentialCheck& check)
{
    auto json = base::Json::object();
    appendText(json, "Outcome", outcomeOf(check));
    if (check.found) {
        appendText(json, "Source", check.found->source);
        appendText(json, "AccessKeyId", check.found->accessKeyId);
        appendText(json, "Account", check.account());
        appendText(json, "Arn", check.caller ? check.caller->arn : QString());
        appendText(json, "Expires", check.found->expires ? credentials::expiryText(*check.found->expires) : QString());
    }
    if (check.error || check.notAsked) {
        const auto text = check.error ? models::credentialText(*check.error) : models::notAskedText(*check.notAsked);
        appendText(json, "Code", text.code);
        appendText(json, "Message", text.headline);
        appendText(json, "NextStep", text.advice);
    }
    auto trace = base::Json::array();
    for (const auto& line : models::traceLines(check.trace))
        trace.append(base::Json::string(line));
    json.append(QStringLiteral("Trace"), std::move(trace));
    return json;
}

base::Json noticeJson(const models::Notice& notice)
{
    auto json = base::Json::object();
    appendText(json, "Outcome", QStringLiteral("Unusable"));
    appendText(json, "Code", notice.code);
    appendText(json, "Message", paragraph(notice));
    return json;
}

ExitCode checkExitCode(const models::CredentialCheck& check)
{
    using Code = credentials::CredentialError::Code;
    if (!check.error)
        return check.notAsked ? NoCredentials : Success;
    if (check.error->code == Code::Cancelled)
        return WasCancelled;
    return check.error->code == Code::Unreachable ? NotSent : NoCredentials;
}

} // namespace composer::cli
