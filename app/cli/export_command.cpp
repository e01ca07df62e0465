// SPDX-License-Identifier: Apache-2.0
#include "cli/export_command.h"

#include "cli/issue_report.h"
#include "cli/request_input.h"
#include "exchange/cli_export.h"
#include "exchange/json_export.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

} // namespace

ExportCommand::ExportCommand(Console& console)
    : m_console(console)
{
}

QString ExportCommand::name() const
{
    return QStringLiteral("export");
}

QString ExportCommand::summary() const
{
    return Texts::tr("Print a request in the form another tool takes.");
}

void ExportCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("FILE"), Texts::tr("A request or draft (JSON); - reads standard input."));
    parser.addOption({QStringLiteral("as"),
        Texts::tr(
            "The form: json, which `aws connect start-email-contact --cli-input-json` takes, or cli, that command "
            "itself, quoted for a POSIX shell."),
        QStringLiteral("FORM")});
    parser.addOption(
        {QStringLiteral("region"), Texts::tr("With cli: the region that the command names."), QStringLiteral("R")});
    parser.addOption({QStringLiteral("endpoint-url"), Texts::tr("With cli: the endpoint that the command names."),
        QStringLiteral("URL")});
}

int ExportCommand::execute(const QCommandLineParser& parser)
{
    const auto files = parser.positionalArguments();
    const auto form = parser.value(QStringLiteral("as"));
    if (files.size() != 1 || form.isEmpty()) {
        m_console.message(Texts::tr("contact-composer export: name exactly one FILE (or -) and --as FORM."));
        return WrongUsage;
    }
    const bool isCli = form == QLatin1String("cli");
    if (!isCli && form != QLatin1String("json")) {
        m_console.message(
            Texts::tr("contact-composer export: “%1” is not a form this version writes; it writes json and cli.")
                .arg(form));
        return WrongUsage;
    }
    const exchange::CliTarget target {
        parser.value(QStringLiteral("region")), parser.value(QStringLiteral("endpoint-url"))};
    if (!isCli && !(target.region.isEmpty() && target.endpointUrl.isEmpty())) {
        m_console.message(Texts::tr("contact-composer export: --region and --endpoint-url go with --as cli only."));
        return WrongUsage;
    }
    const auto input = readRequest(files.first());
    if (!input) {
        m_console.message(paragraph(input.error()));
        return InvalidInput;
    }
    // An unfinished draft can be exported too; its issues are reported, not hidden.
    for (const auto& issue : input->issues)
        m_console.message(issueLine(files.first(), issue));
    const auto& contact = input->draft.contact;
    if (exchange::presignedAttachments(contact) > 0)
        m_console.message(Texts::tr("note: the output holds presigned attachment URLs; whoever reads them can fetch "
                                    "the files until they expire."));
    const auto printed = isCli ? exchange::exportCli(contact, target) : exchange::exportJson(contact);
    return m_console.data(printed) ? Success : WrongUsage;
}

} // namespace composer::cli
