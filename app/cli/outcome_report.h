// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "cli/exit_code.h"
#include "sending/submission.h"
#include "texts/notice.h"

#include <QStringList>

namespace composer::cli {

ExitCode exitCodeOf(const sending::Outcome& outcome);

/// {"ContactId", "RequestId", "ClientToken", "Attempts", "Outcome"} for a contact that was created, else
/// {"Outcome", "Code", "Message", "RequestId", "HttpStatus", "ClientToken", "Attempts", "Issues"}.
base::Json outcomeJson(const sending::Outcome& outcome);

/// The failure form, for what ended before a submission began.
base::Json failureJson(
    ExitCode code, const models::Notice& notice, const contact::Issues& issues, const QString& clientToken = {});

/// What standard error says; nothing for a plain success.
QStringList outcomeMessages(const sending::Outcome& outcome);

} // namespace composer::cli
