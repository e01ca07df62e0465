// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/draft_store.h"
#include "storage/submission_journal.h"

namespace composer::models {

/// Removes the drafts of which the journal has all as what a contact was created from: those of an application that
/// ended before it came to that, or of a folder that was restored from a backup. The draft `open` is left alone. Not
/// for the GUI thread. Answers with how many.
int discardCreatedDrafts(const storage::DraftStore& store, storage::SubmissionJournal& journal, const QString& open);

} // namespace composer::models
