// SPDX-License-Identifier: Apache-2.0
#include "cli/validate_command.h"

#include "cli/issue_report.h"
#include "cli/request_input.h"

#include <QCoreApplication>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ValidateCommand)
};

base::Json verdict(bool valid, const contact::Issues& issues)
{
    auto report = base::Json::object();
    report.append(QStringLiteral("Valid"), base::Json::boolean(valid));
    report.append(QStringLiteral("Issues"), issuesJson(issues));
    return report;
}

} // namespace

ValidateCommand::ValidateCommand(Console& console)
    : m_console(console)
{
}

QString ValidateCommand::name() const
{
    return QStringLiteral("validate");
}

QString ValidateCommand::summary() const
{
    return Texts::tr("List every problem of a request or draft; send nothing.");
}

void ValidateCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("FILE"), Texts::tr("A request or draft (JSON); - reads standard input."));
    parser.addOption({QStringLiteral("json"), Texts::tr("Print one JSON object instead of lines.")});
}

int ValidateCommand::execute(const QCommandLineParser& parser)
{
    const auto files = parser.positionalArguments();
    if (files.size() != 1) {
        m_console.message(Texts::tr("contact-composer validate: give exactly one FILE, or - for standard input."));
        return WrongUsage;
    }
    const bool json = parser.isSet(QStringLiteral("json"));
    const auto input = readRequest(files.first());
    if (!input) {
        m_console.message(paragraph(input.error()));
        if (json) {
            auto report = verdict(false, {});
            appendText(report, "Code", input.error().code);
            appendText(report, "Message", paragraph(input.error()));
            m_console.json(report);
        }
        return InvalidInput;
    }
    const bool valid = !contact::hasErrors(input->issues);
    if (json)
        m_console.json(verdict(valid, input->issues));
    else
        for (const auto& issue : input->issues)
            m_console.line(issueLine(files.first(), issue));
    if (!json && valid)
        m_console.message(Texts::tr("%1: valid").arg(files.first()));
    return valid ? Success : InvalidInput;
}

} // namespace composer::cli
