// SPDX-License-Identifier: Apache-2.0
#include "base/file_name.h"
#include "build_facts.h"
#include "cli/command.h"
#include "memory_dumps.h"
#include "modules.h"
#include "single_instance.h"
#include "standard_streams.h"
#include "wiring.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace composer {

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("contact-composer"));
    QCoreApplication::setApplicationVersion(QLatin1String(version));
}

/// Not QCoreApplication's, who loses the names of files that are not UTF-8.
QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << base::decodedName(argv[i]);
    return arguments;
}

int runVerb(int& argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto services = makeServices();
    cli::Console console;
    const auto commands = cli::allCommands(services, console);
    const auto arguments = argumentsOf(argc, argv);
    const auto verb = arguments.value(1);
    if (verb == QLatin1String("--version") || verb == QLatin1String("-v"))
        console.line(QStringLiteral("contact-composer ") + QLatin1String(version));
    else if (verb == QLatin1String("--help") || verb == QLatin1String("-h"))
        console.data(cli::overview(commands).toUtf8());
    else
        return cli::runCommand(commands, arguments, console);
    return cli::codeAfterWriting(console, cli::Success);
}

bool displayIsMissing()
{
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Absolute, since the window that opens them may have been started elsewhere.
QStringList namedFiles(int argc, char** argv)
{
    auto files = argumentsOf(argc, argv).mid(1);
    for (auto& file : files)
        file = QFileInfo(file).absoluteFilePath();
    return files;
}

/// A window that is open already shows the files and comes to the front.
bool isTakenOver(int& argc, char** argv, const QStringList& files)
{
    const auto socket = SingleInstance::defaultSocket();
    if (!QFileInfo::exists(socket))
        return false;
    const QCoreApplication application(argc, argv); // sockets need one; the window makes its own
    return SingleInstance::handOver(socket, {files, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")});
}

int runWindow(int& argc, char** argv)
{
    cli::Console console;
    if (displayIsMissing()) {
        console.message(QStringLiteral("contact-composer: there is no display to open a window on. "
                                       "The verbs need none: see contact-composer --help."));
        return cli::WrongUsage;
    }
    const auto files = namedFiles(argc, argv);
    if (isTakenOver(argc, argv, files))
        return cli::Success;
    const auto run = loadWindow();
    if (!run) {
        console.message(QStringLiteral("contact-composer: the window is not installed: ") + run.error());
        return cli::WrongUsage;
    }
    return (*run)(argc, argv, makeWindowDependencies(makeServices(), files));
}

/// A first argument that is an option or a command needs no window; everything else names files to open.
bool needsNoWindow(int argc, char** argv)
{
    return argc > 1 && (argv[1][0] == '-' || cli::isCommand(QString::fromLocal8Bit(argv[1])));
}

} // namespace

} // namespace composer

int main(int argc, char** argv)
{
    composer::findModules();
    composer::prepareStreams();
    composer::hideLocaleHint();
    composer::forbidMemoryDumps();
    composer::nameApplication();
    return composer::needsNoWindow(argc, argv) ? composer::runVerb(argc, argv) : composer::runWindow(argc, argv);
}
