// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "storage/history/submission_history.h"

#include <QStringList>

namespace composer::cli {

/// Id, time, outcome, ContactId, recipient and subject of a submission, separated by tabs. Nothing of it steers a
/// terminal.
QString historyLine(const storage::JournalEntry& entry);
/// All about one, a line per fact, then its request.
QByteArray historyDetails(const storage::JournalEntry& entry);
/// {"Submissions": [...], "Total": n}: see exchange::historyJson(); `total` counts all that fit.
base::Json historyListJson(const std::vector<storage::JournalEntry>& rows, qint64 total);

} // namespace composer::cli
