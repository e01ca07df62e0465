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
    return Texts::tr("Print a request in a form for another tool.");
}

void ExportCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("FILE"), Texts::tr("A request or draft (JSON); - reads standard input."));
    parser.addOption({QStringLiteral("as"),
        Texts::tr("The form: json, for `aws connect start-email-contact --cli-input-json`, or cli, that whole command "
                  "quoted for a POSIX shell."),
        QStringLiteral("FORM")});
    parser.addOption(
        {QStringLiteral("region"), Texts::tr("With cli: the region to put into the command."), QStringLiteral("R")});
    parser.addOption({QStringLiteral("endpoint-url"), Texts::tr("With cli: the endpoint to put into the command."),
        QStringLiteral("URL")});
}

int ExportCommand::execute(const QCommandLineParser& parser)
{
    const auto files = parser.positionalArguments();
    const auto form = parser.value(QStringLiteral("as"));
    if (files.size() != 1 || form.isEmpty()) {
        m_console.message(Texts::tr("contact-composer export: give exactly one FILE (or -) and --as FORM."));
        return WrongUsage;
    }
    const bool isCli = form == QLatin1String("cli");
    if (!isCli && form != QLatin1String("json")) {
        m_console.message(Texts::tr("contact-composer export: “%1” is not a known form; use json or cli.").arg(form));
        return WrongUsage;
    }
    const exchange::CliTarget target {
        parser.value(QStringLiteral("region")), parser.value(QStringLiteral("endpoint-url"))};
    if (!isCli && !(target.region.isEmpty() && target.endpointUrl.isEmpty())) {
        m_console.message(Texts::tr("contact-composer export: --region and --endpoint-url only work with --as cli."));
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
        m_console.message(Texts::tr("note: the output contains presigned attachment URLs; anyone who reads them can "
                                    "fetch the files until they expire."));
    const auto printed = isCli ? exchange::exportCli(contact, target) : exchange::exportJson(contact);
    m_console.data(printed);
    return Success;
}

} // namespace composer::cli
