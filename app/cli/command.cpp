// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include "cli/credentials_command.h"
#include "cli/export_command.h"
#include "cli/history_command.h"
#include "cli/sandbox_command.h"
#include "cli/send_command.h"
#include "cli/validate_command.h"

#include <QCoreApplication>

#include <algorithm>

namespace composer::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

int usageError(Console& console, const QString& name, const QString& problem)
{
    console.message(QStringLiteral("contact-composer %1: %2").arg(name, problem));
    console.message(Texts::tr("See contact-composer %1 --help.").arg(name));
    return WrongUsage;
}

} // namespace

int codeAfterWriting(Console& console, int code)
{
    if (!console.hasLostOutput())
        return code;
    console.message(Texts::tr("contact-composer: standard output could not be written."));
    return code == Success ? OutputLost : code;
}

Commands allCommands(const models::Services& services, Console& console)
{
    Commands commands;
    commands.push_back(std::make_unique<ValidateCommand>(console));
    commands.push_back(std::make_unique<SendCommand>(services, console));
    commands.push_back(std::make_unique<SandboxCommand>(services, console));
    commands.push_back(std::make_unique<ExportCommand>(console));
    commands.push_back(std::make_unique<CredentialsCommand>(services, console));
    commands.push_back(std::make_unique<HistoryCommand>(services, console));
    return commands;
}

bool isCommand(const QString& name)
{
    static const QStringList names {QStringLiteral("validate"), QStringLiteral("send"), QStringLiteral("sandbox"),
        QStringLiteral("export"), QStringLiteral("credentials"), QStringLiteral("history")};
    return names.contains(name);
}

int runCommand(const Commands& commands, const QStringList& arguments, Console& console)
{
    const auto name = arguments.value(1);
    const auto found =
        std::find_if(commands.begin(), commands.end(), [&](const auto& command) { return command->name() == name; });
    if (found == commands.end())
        return usageError(console, name, Texts::tr("unknown command"));

    QCommandLineParser parser;
    parser.setApplicationDescription((*found)->summary());
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Texts::tr("Show this help."));
    parser.addOption(help);
    (*found)->describe(parser);
    // The command becomes part of the program's name, so that the usage line of the help shows it.
    auto rest = arguments.mid(1);
    if (!parser.parse(rest))
        return usageError(console, name, parser.errorText());
    if (parser.isSet(help)) {
        auto text = parser.helpText();
        text.replace(QCoreApplication::applicationFilePath(), QStringLiteral("contact-composer"));
        text.replace(
            QStringLiteral("contact-composer [options]"), QStringLiteral("contact-composer %1 [options]").arg(name));
        console.data(text.toUtf8());
        return codeAfterWriting(console, Success);
    }
    return codeAfterWriting(console, (*found)->execute(parser));
}

QString overview(const Commands& commands)
{
    QString text = Texts::tr("Contact Composer: compose an inbound email contact and submit it to Amazon Connect.\n\n"
                             "Usage:\n"
                             "  contact-composer [FILE...]          open the window, with drafts or requests\n"
                             "  contact-composer COMMAND [options]  no display needed\n\n"
                             "Commands:\n");
    for (const auto& command : commands)
        text += QStringLiteral("  %1 %2\n").arg(command->name(), -12).arg(command->summary());
    text += Texts::tr("\nOptions:\n"
                      "  -h, --help       this help; contact-composer COMMAND --help for that of a command\n"
                      "  -v, --version    the version\n\n"
                      "Exit codes:\n"
                      "  0 created, or valid     2 wrong usage         3 invalid input, nothing sent\n"
                      "  4 no usable credentials 5 refused by service  6 unknown outcome, may have been created\n"
                      "  7 not sent, service could not be reached      8 cancelled\n"
                      "  9 done, but standard output could not be written\n");
    return text;
}

} // namespace composer::cli
