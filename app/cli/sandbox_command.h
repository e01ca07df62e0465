// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"

namespace composer::cli {

class SandboxCommand final : public Command {
public:
    SandboxCommand(const models::Services& services, Console& console);
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser) override;

private:
    int serve(int port, const sandbox::Scenario& scenario);

    const models::Services& m_services;
    Console& m_console;
};

} // namespace composer::cli
