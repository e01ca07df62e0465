// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "storage/history/submission_history.h"

#include <functional>

namespace composer::exchange {

/// The stable name of a state: Sending, Created, Refused, NotSent, Unknown or Cancelled.
QString outcomeName(storage::JournalState state);
/// The state of such a name, in upper or lower case and with or without a hyphen.
std::optional<storage::JournalState> outcomeOf(const QString& name);
/// UTC, 2026-01-02T03:04:05.000Z.
QString timeName(base::UtcTime time);

/// {"Id", "Time", "Outcome", "ContactId", "RequestId", "ClientToken", "Environment", "Account", "Region", "Identity",
///  "From", "To", "Subject", "Attempts", "HttpStatus", "Code", "DurationMs", "EnvironmentId", "MessageId", "Scope",
///  "Updated"}, all of them always, the numbers as numbers; then "Request", when the entry has one: an object as
/// `aws connect start-email-contact --cli-input-json` takes it, without the queries of presigned URLs.
base::Json historyJson(const storage::JournalEntry& entry);

/// UTF-8 in which no character steers a terminal or turns the order of what is shown: these are written as escapes, so
/// that the value is the same.
QByteArray writePlainJson(const base::Json& value, base::JsonStyle style = base::JsonStyle::Compact);

/// The names of the columns: those of historyJson() up to "DurationMs".
QByteArray historyCsvHead();
/// One record by RFC 4180, with its line break. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe; characters that steer a terminal are U+FFFD.
QByteArray historyCsvRecord(const storage::JournalEntry& entry);

enum class HistoryForm { Csv, Json };
/// Takes the next piece of the output. False: no more can be taken.
using Sink = std::function<bool(const QByteArray&)>;

/// Hands over the rows that fit, newest first, piece by piece. Csv: the head and a record per row, without requests.
/// Json: {"Format": "contact-composer/history", "Version": 1, "Submissions": [...]}, with requests. Answers with the
/// number of rows; ends early when the sink takes no more, and takes nothing when the journal cannot be read.
base::Result<qint64, storage::DatabaseError> exportHistory(
    storage::SubmissionHistory& history, const storage::HistoryFilter& filter, HistoryForm form, const Sink& sink);

} // namespace composer::exchange
