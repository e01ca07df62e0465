// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "cli/history_options.h"
#include "texts/notice.h"

namespace composer::cli {

/// Lists, shows, exports, removes and resumes what was submitted. Exit codes: those of “send” for resume, else Success;
/// WrongUsage, also for output that cannot be written; InvalidInput for a submission that is not there and for a
/// journal that cannot be used; WasCancelled when the person does not want to remove anything after all.
class HistoryCommand final : public Command {
public:
    HistoryCommand(const models::Services& services, Console& console);
    QString name() const override;
    QString summary() const override;
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser) override;

private:
    int run(const HistoryOptions& options);
    int list(const HistoryOptions& options);
    int show(const HistoryOptions& options);
    int exportRows(const HistoryOptions& options);
    int purge(const HistoryOptions& options);
    int resume(const HistoryOptions& options);
    std::optional<ExitCode> refuse(const HistoryOptions& options, qint64 rows);
    int fail(const HistoryOptions& options, const models::Notice& notice);
    base::Result<std::optional<storage::JournalEntry>, storage::DatabaseError> find(const QString& shown);

    models::Services m_services;
    Console& m_console;
    std::unique_ptr<storage::SubmissionHistory> m_history;
};

} // namespace composer::cli
