// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/target_choice.h"
#include "targets/credential_check.h"

namespace composer::cli {

/// credentials list: the profiles of the AWS files and the environments, with where their keys come from. With --json
/// {"Profiles": [{"Name", "Kind", "Description", "Region", "Problem"}], "Environments": [{"Name", "Source", "Profile",
/// "Region"}]}; empty members are left out.
/// credentials check: walks the chain and asks STS whose credentials it gives. With --json {"Outcome": "Usable" or
/// "Unusable", "Source", "AccessKeyId" (masked), "Account", "Arn", "Expires", "Code", "Message", "NextStep", "Trace":
/// []}.
class CredentialsCommand final : public Command {
public:
    CredentialsCommand(const models::Services& services, Console& console);
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser) override;

private:
    int list(bool asJson);
    int check(const QCommandLineParser& parser);
    base::Result<models::Route, TargetError> routeOf(const QCommandLineParser& parser) const;
    int report(const models::CredentialCheck& check, bool asJson);

    models::Services m_services;
    Console& m_console;
};

} // namespace composer::cli
