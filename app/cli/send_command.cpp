// SPDX-License-Identifier: Apache-2.0
#include "cli/send_command.h"

#include "base/wait_for.h"
#include "cli/check_report.h"
#include "cli/dry_run.h"
#include "cli/interrupt.h"
#include "cli/issue_report.h"
#include "cli/outcome_report.h"
#include "contact/issues/path.h"
#include "texts/credential_text.h"
#include "texts/history_text.h"
#include "texts/outcome_text.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SendCommand)
};

models::Notice notOpenText(const storage::JournalEntry& entry)
{
    return {models::Tone::Bad, QStringLiteral("NotOpen"),
        Texts::tr("The outcome of this submission is known: %1. There is nothing to resume.")
            .arg(models::stateText(entry.state))};
}

sending::Outcome createdBefore(const storage::JournalEntry& entry)
{
    sending::Outcome outcome;
    outcome.clientToken = entry.clientToken;
    outcome.createdBefore(entry.contactId, entry.requestId);
    return outcome;
}

models::Notice otherPlaceText(const storage::JournalEntry& entry, const models::Route& route)
{
    return {models::Tone::Bad, QStringLiteral("OtherPlace"),
        Texts::tr("The submission went to %1, and this is %2, where its token does not count. Name the place with "
                  "--environment, or with --region and --endpoint-url.")
            .arg(contact::visibleText(entry.scope), route.journalScope)};
}

} // namespace

SendCommand::SendCommand(const models::Services& services, Console& console)
    : m_services(services)
    , m_console(console)
{
}

QString SendCommand::name() const
{
    return QStringLiteral("send");
}

QString SendCommand::summary() const
{
    return Texts::tr("Submit a request or draft and print the ContactId.");
}

void SendCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("FILE"), Texts::tr("A request or draft (JSON); - reads standard input."));
    parser.addOption({QStringLiteral("environment"),
        Texts::tr("An environment that was made in the window; “sandbox” is built in and needs no AWS account."),
        QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("profile"), Texts::tr("A profile from the AWS config and credentials files."),
        QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("region"), Texts::tr("The region, such as us-west-2."), QStringLiteral("R")});
    parser.addOption({QStringLiteral("endpoint-url"),
        Texts::tr("Send to this URL instead of the region's endpoint; http:// only for this machine."),
        QStringLiteral("URL")});
    addCodeOption(parser);
    parser.addOption(
        {QStringLiteral("dry-run"), Texts::tr("Send nothing; print the signed request with secrets masked.")});
    parser.addOption({QStringLiteral("timeout"), Texts::tr("Stop the submission, including retries, after this time."),
        QStringLiteral("SECONDS")});
    parser.addOption({QStringLiteral("resume"),
        Texts::tr("Repeat an earlier send of this request whose outcome is open; cannot create a second contact.")});
    parser.addOption({QStringLiteral("again"),
        Texts::tr("Send although an earlier send of this request is open; may create a second contact.")});
    parser.addOption({QStringLiteral("json"), Texts::tr("Print one JSON object.")});
}

base::Result<SendCommand::Options, QString> SendCommand::readOptions(const QCommandLineParser& parser) const
{
    Options options;
    const auto files = parser.positionalArguments();
    if (files.size() != 1)
        return base::fail(Texts::tr("give exactly one FILE, or - for standard input."));
    options.file = files.first();
    if (parser.isSet(QStringLiteral("mfa-code")) && options.file == QLatin1String("-"))
        return base::fail(
            Texts::tr("standard input cannot be both the request and the MFA code: give a FILE with --mfa-code."));
    options.choice = {parser.value(QStringLiteral("profile")), parser.value(QStringLiteral("region")),
        parser.value(QStringLiteral("endpoint-url"))};
    options.dryRun = parser.isSet(QStringLiteral("dry-run"));
    options.json = parser.isSet(QStringLiteral("json"));
    const bool resumes = parser.isSet(QStringLiteral("resume"));
    const bool again = parser.isSet(QStringLiteral("again"));
    if (int(resumes) + int(again) + int(options.dryRun) > 1)
        return base::fail(Texts::tr("--resume, --again and --dry-run exclude one another."));
    options.ifSentBefore = resumes ? IfSentBefore::Resume : again ? IfSentBefore::Again : IfSentBefore::HoldBack;
    if (parser.isSet(QStringLiteral("environment"))) {
        options.environment = parser.value(QStringLiteral("environment"));
        if (!options.choice.profile.isEmpty() || !options.choice.region.isEmpty()
            || !options.choice.endpointUrl.isEmpty())
            return base::fail(Texts::tr("--environment cannot be combined with --profile, --region or --endpoint-url: "
                                        "an environment has its own credentials, region and endpoint."));
    }
    if (parser.isSet(QStringLiteral("timeout"))) {
        bool ok = false;
        const double seconds = parser.value(QStringLiteral("timeout")).toDouble(&ok);
        constexpr double day = 86'400;
        if (!ok || !(seconds > 0) || seconds > day)
            return base::fail(Texts::tr("--timeout takes a number of seconds above 0, at most 86400."));
        options.timeout = base::Milliseconds {qMax<qint64>(1, qint64(seconds * 1000))};
    }
    return options;
}

int SendCommand::execute(const QCommandLineParser& parser)
{
    const auto options = readOptions(parser);
    if (!options) {
        m_console.message(QStringLiteral("contact-composer send: ") + options.error());
        return WrongUsage;
    }
    const auto prompt = codePromptFor(parser);
    if (!prompt) {
        m_console.message(QStringLiteral("contact-composer send: ") + prompt.error());
        return WrongUsage;
    }
    m_services.askForCode = *prompt;
    return run(*options);
}

int SendCommand::run(const Options& options)
{
    const auto environment = chosenEnvironment(options.environment, options.choice);
    if (!environment)
        return stop(options, environment.error().exitCode, environment.error().notice);
    const auto input = readRequest(options.file);
    if (!input)
        return stop(options, InvalidInput, input.error());
    for (const auto& issue : input->issues)
        m_console.message(issueLine(options.file, issue));
    if (!input->draft.variables.empty())
        return stop(options, InvalidInput,
            {models::Tone::Bad, QStringLiteral("Template"),
                Texts::tr("This is a template whose variables have no values yet; nothing was sent.")},
            input->issues);
    if (contact::hasErrors(input->issues))
        return stop(options, InvalidInput,
            {models::Tone::Bad, QStringLiteral("InvalidInput"),
                Texts::tr("The request has problems; nothing was sent.")},
            input->issues);

    const auto route = openRoute(m_services, *environment);
    if (!route)
        return stop(options, route.error().exitCode, route.error().notice);
    for (const auto& remark : route->remarks)
        m_console.message(paragraph(remark));
    const auto& contact = input->draft.contact;
    return options.dryRun ? dryRun(options, contact, *route)
                          : submit(options, contact, models::makeTarget(m_services, *environment, *route));
}

int SendCommand::resume(const storage::JournalEntry& entry, const Resumption& how)
{
    Options options;
    options.json = how.json;
    options.ifSentBefore = IfSentBefore::Resume;
    if (entry.state == storage::JournalState::Created) {
        const auto outcome = createdBefore(entry);
        print(how.json, outcome);
        return report(outcome);
    }
    const auto read = contact::readDraft(entry.body);
    if (!storage::isOpen(entry.state) || !read)
        return stop(options, InvalidInput, notOpenText(entry), {}, entry.clientToken);
    const auto environment = entry.about.environmentId.isEmpty() || how.environment
        ? chosenEnvironment(how.environment, how.choice)
        : environmentWithId(entry.about.environmentId, entry.about.environment);
    if (!environment)
        return stop(options, environment.error().exitCode, environment.error().notice, {}, entry.clientToken);
    const auto route = openRoute(m_services, *environment);
    if (!route)
        return stop(options, route.error().exitCode, route.error().notice, {}, entry.clientToken);
    for (const auto& remark : route->remarks)
        m_console.message(paragraph(remark));
    if (route->journalScope != entry.scope)
        return stop(options, WrongUsage, otherPlaceText(entry, *route), {}, entry.clientToken);
    auto contact = read->draft.contact;
    contact.clientToken = entry.clientToken;
    return submit(options, std::move(contact), models::makeTarget(m_services, *environment, *route));
}

int SendCommand::stop(const Options& options, ExitCode code, const models::Notice& notice,
    const contact::Issues& issues, const QString& clientToken)
{
    m_console.message(paragraph(notice));
    if (options.json)
        m_console.json(failureJson(code, notice, issues, clientToken));
    return code;
}

int SendCommand::submit(const Options& options, contact::EmailContact contact, const models::Target& target)
{
    if (const auto chosen = chooseToken(contact, target, options.ifSentBefore, m_console); !chosen)
        return stop(options, chosen.error().exitCode, chosen.error().notice, {}, chosen.error().clientToken);
    // Said before the first byte leaves: whatever happens to this process, the token finds the submission again.
    const auto sayToken = [this, token = *contact.clientToken](const sending::Progress& progress) {
        if (progress.state == sending::State::Sending && progress.attempt == 1)
            m_console.message(QStringLiteral("ClientToken: ") + token);
    };
    auto order = models::orderFor(target, std::move(contact));
    order.timeout = options.timeout;
    order.onCreated = [this, isJson = options.json](const sending::Outcome& outcome) { print(isJson, outcome); };

    Interrupt interrupt;
    const auto outcome =
        base::waitFor(sending::submit(target.dependencies, std::move(order), sayToken, interrupt.token()));
    if (outcome.state != sending::State::Created || outcome.wasCreatedBefore)
        print(options.json, outcome);
    if (const auto copy = target.dependencies.journal->damagedCopy(); !copy.isEmpty())
        m_console.message(paragraph(models::damagedJournalText(copy)));
    return report(outcome);
}

void SendCommand::print(bool isJson, const sending::Outcome& outcome)
{
    if (isJson)
        m_console.json(outcomeJson(outcome));
    else if (outcome.state == sending::State::Created)
        m_console.line(outcome.contactId);
}

int SendCommand::report(const sending::Outcome& outcome)
{
    for (const auto& line : outcomeMessages(outcome))
        m_console.message(line);
    if (outcome.state == sending::State::Created && m_console.hasLostOutput() && !outcome.wasCreatedBefore)
        m_console.message(models::outcomeText(outcome).headline);
    return exitCodeOf(outcome);
}

int SendCommand::dryRun(const Options& options, const contact::EmailContact& contact, const models::Route& route)
{
    Interrupt interrupt;
    const auto credentials = base::waitFor(route.credentials->resolve(interrupt.token()));
    if (!credentials)
        return stop(options, NoCredentials, models::credentialText(credentials.error()));
    auto request = contact;
    if (request.clientToken.value_or(QString()).isEmpty())
        request.clientToken = models::freshToken();
    const auto rehearsal = exchange::rehearse(request, route.endpoint, credentials->keys, m_services.clock->utcNow());
    if (!rehearsal)
        return stop(options, NoCredentials,
            {models::Tone::Bad, QStringLiteral("SigningFailed"),
                Texts::tr("The request cannot be signed with these credentials.")});
    options.json ? m_console.json(dryRunJson(*rehearsal)) : m_console.data(dryRunText(*rehearsal));
    return Success;
}

} // namespace composer::cli
