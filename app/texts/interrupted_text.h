// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/submission_journal.h"
#include "texts/notice.h"

namespace composer::models {

/// What is known of a submission of which only the journal's row is left: created, interrupted or of unknown outcome.
/// Its code is "Created", "Interrupted" or "Unknown".
Notice interruptedText(const storage::JournalEntry& row);

} // namespace composer::models
