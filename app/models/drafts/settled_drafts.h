// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/sent_mark.h"
#include "models/composer/last_submission.h"
#include "storage/draft_store.h"

namespace composer::models {

/// What the file of a message says beside it once its contact was created.
contact::SentMark sentMarkOf(const LastSubmission& created);

/// Files the drafts whose contact was created under Sent, as the journal says: those of an application that ended
/// before it came to that. The draft `open` is left alone. Reads every draft: not for the GUI thread. Answers with how
/// many.
int fileCreatedDrafts(const storage::DraftStore& store, storage::SubmissionJournal& journal, const QString& open);

} // namespace composer::models
