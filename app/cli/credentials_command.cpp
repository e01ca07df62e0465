// SPDX-License-Identifier: Apache-2.0
#include "cli/credentials_command.h"

#include "base/wait_for.h"
#include "cli/check_report.h"
#include "cli/code_prompt.h"
#include "cli/interrupt.h"
#include "credentials/profile/config_files.h"
#include "targets/environments.h"
#include "targets/profile_list.h"
#include "texts/error_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CredentialsCommand)
};

constexpr int gap = 2;

/// Columns as wide as their longest text, except the last one.
QStringList table(const QList<QStringList>& rows)
{
    QList<qsizetype> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QStringList lines;
    for (const auto& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i)
            line += row[i].leftJustified(widths[i] + gap);
        while (line.endsWith(u' '))
            line.chop(1);
        lines << line;
    }
    return lines;
}

base::Json profilesJson(const std::vector<models::ProfileRow>& rows)
{
    auto list = base::Json::array();
    for (const auto& row : rows) {
        auto json = base::Json::object();
        appendText(json, "Name", row.name);
        appendText(json, "Kind", row.kind);
        appendText(json, "Description", row.words);
        appendText(json, "Region", row.region);
        appendText(json, "Problem", row.problem);
        list.append(std::move(json));
    }
    return list;
}

base::Json environmentsJson(const models::Environments& environments)
{
    auto list = base::Json::array();
    for (const auto& one : environments.all()) {
        auto json = base::Json::object();
        appendText(json, "Name", one.name);
        appendText(json, "Source", one.isSandbox() ? QStringLiteral("built-in") : models::identityText(one));
        appendText(json, "Profile", one.origin == models::KeyOrigin::Profile ? one.profile : QString());
        appendText(json, "Region", one.region);
        list.append(std::move(json));
    }
    return list;
}

} // namespace

CredentialsCommand::CredentialsCommand(const models::Services& services, Console& console)
    : m_services(services)
    , m_console(console)
{
}

QString CredentialsCommand::name() const
{
    return QStringLiteral("credentials");
}

QString CredentialsCommand::summary() const
{
    return Texts::tr("List profiles and environments, or check their credentials.");
}

void CredentialsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("list|check"),
        Texts::tr("list: show the profiles of the AWS files and the environments. check: look for credentials and ask "
                  "AWS whose they are."));
    parser.addOption({QStringLiteral("environment"), Texts::tr("Check an environment that was made in the window."),
        QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("profile"),
        Texts::tr("Check a profile from the AWS config and credentials files."), QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("region"), Texts::tr("The region, such as us-west-2."), QStringLiteral("R")});
    addCodeOption(parser);
    parser.addOption({QStringLiteral("json"), Texts::tr("Print one JSON object.")});
}

int CredentialsCommand::execute(const QCommandLineParser& parser)
{
    const auto what = parser.positionalArguments();
    const auto wrong = [this](const QString& problem) {
        m_console.message(QStringLiteral("contact-composer credentials: ") + problem);
        return WrongUsage;
    };
    if (what == QStringList {QStringLiteral("list")})
        return list(parser.isSet(QStringLiteral("json")));
    if (what != QStringList {QStringLiteral("check")})
        return wrong(Texts::tr("give list or check."));
    const bool hasEnvironment = parser.isSet(QStringLiteral("environment"));
    if (hasEnvironment && (parser.isSet(QStringLiteral("profile")) || parser.isSet(QStringLiteral("region"))))
        return wrong(Texts::tr("--environment cannot be combined with --profile or --region: an environment has its "
                               "own credentials and region."));
    const auto prompt = codePromptFor(parser);
    if (!prompt)
        return wrong(prompt.error());
    m_services.askForCode = *prompt;
    return check(parser);
}

int CredentialsCommand::list(bool asJson)
{
    // Whatever is wrong with one of them does not hide the others.
    const auto profiles = credentials::profilesOf(m_services.environment);
    for (const auto& fault : profiles.otherFaults)
        m_console.message(paragraph(models::settingsErrorText(credentials::settingsError(fault))));
    const auto rows = models::profileRows(profiles);
    const models::Environments environments;
    if (!environments.problem().isEmpty())
        m_console.message(environments.problem());
    if (asJson) {
        auto json = base::Json::object();
        json.append(QStringLiteral("Profiles"), profilesJson(rows));
        json.append(QStringLiteral("Environments"), environmentsJson(environments));
        m_console.json(json);
        return Success;
    }
    QList<QStringList> lines;
    for (const auto& row : rows)
        lines << QStringList {Texts::tr("profile"), row.name, row.region,
            row.problem.isEmpty() ? row.words : row.words + QLatin1String(": ") + row.problem};
    for (const auto& one : environments.all())
        lines << QStringList {Texts::tr("environment"), one.name, one.region,
            one.isSandbox() ? Texts::tr("built in, needs no AWS account") : models::identityText(one)};
    for (const auto& line : table(lines))
        m_console.line(line);
    return Success;
}

base::Result<models::Route, TargetError> CredentialsCommand::routeOf(const QCommandLineParser& parser) const
{
    const auto name = parser.isSet(QStringLiteral("environment"))
        ? std::optional(parser.value(QStringLiteral("environment")))
        : std::nullopt;
    const auto environment =
        chosenEnvironment(name, {parser.value(QStringLiteral("profile")), parser.value(QStringLiteral("region")), {}});
    if (!environment)
        return base::fail(environment.error());
    return openRoute(m_services, *environment);
}

int CredentialsCommand::check(const QCommandLineParser& parser)
{
    const bool asJson = parser.isSet(QStringLiteral("json"));
    const auto route = routeOf(parser);
    if (!route) {
        m_console.message(paragraph(route.error().notice));
        if (asJson)
            m_console.json(noticeJson(route.error().notice));
        return route.error().exitCode;
    }
    for (const auto& remark : route->remarks)
        m_console.message(paragraph(remark));
    Interrupt interrupt;
    const auto found = base::waitFor(models::checkCredentials(*route, interrupt.token()));
    return report(found, asJson);
}

int CredentialsCommand::report(const models::CredentialCheck& check, bool asJson)
{
    if (asJson)
        m_console.json(checkJson(check));
    else
        for (const auto& line : table(checkRows(check, m_services.clock->utcNow() + check.clockOffset)))
            m_console.line(line);
    for (const auto& line : checkMessages(check))
        m_console.message(line);
    return checkExitCode(check);
}

} // namespace composer::cli
