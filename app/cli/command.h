// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "targets/services.h"

#include <QCommandLineParser>
#include <QStringList>

#include <memory>
#include <vector>

namespace composer::cli {

/// One command: its name, options and what it does.
class Command {
public:
    virtual ~Command() = default;
    virtual QString name() const = 0;
    virtual QString summary() const = 0;
    /// Options and positional arguments, with their help.
    virtual void describe(QCommandLineParser& parser) const = 0;
    virtual int execute(const QCommandLineParser& parser) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;
Commands allCommands(const models::Services& services, Console& console);

/// Runs the command arguments[1] with a QCoreApplication in place.
int runCommand(const Commands& commands, const QStringList& arguments, Console& console);
bool isCommand(const QString& name);
/// What the program ends with: OutputLost instead of a success whose output was lost, which is said on standard
/// error.
int codeAfterWriting(Console& console, int code);
/// The text of `contact-composer --help`.
QString overview(const Commands& commands);

} // namespace composer::cli
