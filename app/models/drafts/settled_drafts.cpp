// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/settled_drafts.h"

#include "models/composer/last_submission.h"

namespace composer::models {

namespace {

/// What was typed since is no part of the contact: such a draft stays, and is asked about when it is opened.
bool discardIfCreated(const storage::DraftStore& store, storage::SubmissionJournal& journal, const QString& id)
{
    const auto last = lastSubmissionOf(journal, id);
    if (!last || !last->isCreated())
        return false;
    const auto stored = store.load(storage::Folder::Drafts, id);
    if (!stored || !last->isOf(stored->read.draft.contact))
        return false;
    const auto discarded = store.discardSent({storage::Folder::Drafts, id, stored->revision});
    return discarded && *discarded;
}

std::vector<storage::JournalEntry> rowsOf(storage::SubmissionJournal& journal, const QStringList& ids)
{
    auto rows = ids.isEmpty()
        ? base::Result<std::vector<storage::JournalEntry>, storage::JournalError>(std::vector<storage::JournalEntry>())
        : journal.lastOfMessages(ids);
    return rows ? *std::move(rows) : std::vector<storage::JournalEntry>();
}

} // namespace

int discardCreatedDrafts(const storage::DraftStore& store, storage::SubmissionJournal& journal, const QString& open)
{
    auto ids = store.ids(storage::Folder::Drafts);
    ids.removeOne(open);
    const auto rows = rowsOf(journal, ids);
    int discarded = 0;
    for (const auto& row : rows) {
        if (row.state == storage::JournalState::Created && discardIfCreated(store, journal, row.about.messageId))
            ++discarded;
    }
    return discarded;
}

} // namespace composer::models
