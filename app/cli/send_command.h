// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/earlier_submission.h"
#include "cli/request_input.h"
#include "cli/target_choice.h"
#include "targets/target.h"

namespace composer::cli {

class SendCommand final : public Command {
public:
    SendCommand(const models::Services& services, Console& console);
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser) override;

    struct Resumption {
        std::optional<QString> environment; ///< else that of the submission
        credentials::AwsChoice choice; ///< for a submission that names none
        bool json = false;
    };
    /// Sends a submission of the journal whose outcome is open once more: the same request with the same token to the
    /// same place, so that no second contact can be created.
    int resume(const storage::JournalEntry& entry, const Resumption& how);

private:
    struct Options {
        QString file;
        std::optional<QString> environment;
        credentials::AwsChoice choice;
        base::Milliseconds timeout {0};
        bool dryRun = false;
        bool json = false;
        IfSentBefore ifSentBefore = IfSentBefore::HoldBack;
    };
    base::Result<Options, QString> readOptions(const QCommandLineParser& parser) const;
    int run(const Options& options);
    int submit(const Options& options, contact::EmailContact contact, const models::Target& target);
    void print(bool isJson, const sending::Outcome& outcome);
    int report(const sending::Outcome& outcome);
    int dryRun(const Options& options, const contact::EmailContact& contact, const models::Route& route);
    /// Nothing was sent: reports why, in both forms.
    int stop(const Options& options, ExitCode code, const models::Notice& notice, const contact::Issues& issues = {},
        const QString& clientToken = {});

    models::Services m_services;
    Console& m_console;
};

} // namespace composer::cli
