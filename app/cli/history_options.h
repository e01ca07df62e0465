// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "exchange/history_export.h"
#include "targets/route.h"

#include <QCommandLineParser>

namespace composer::cli {

/// What `contact-composer history` is asked for.
struct HistoryOptions {
    enum class Action { List, Show, Export, Purge, Resume };
    Action action = Action::List;
    storage::HistoryFilter filter = {};
    QString shown = {}; ///< of Show and Resume: an id, ContactId, request id or client token
    int limit = 100; ///< of List
    bool json = false;
    exchange::HistoryForm form = exchange::HistoryForm::Csv;
    QString file = {}; ///< of Export; empty: standard output
    std::optional<base::UtcTime> before = {}; ///< of Purge; else filter.ids
    bool yes = false;
    /// Of Resume, where the journal does not say it: else that of the submission.
    std::optional<QString> target = {};
    credentials::AwsChoice choice = {};
};

void describeHistory(QCommandLineParser& parser);
/// The error is a sentence that says what is wrong with the command line.
base::Result<HistoryOptions, QString> readHistoryOptions(const QCommandLineParser& parser);

} // namespace composer::cli
