// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace composer::cli {

class ValidateCommand final : public Command {
public:
    explicit ValidateCommand(Console& console);
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser) override;

private:
    Console& m_console;
};

} // namespace composer::cli
