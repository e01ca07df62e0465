// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/settled_drafts.h"

#include <QDateTime>

#include <chrono>

namespace composer::models {

namespace {

/// As in the mark of a sent message.
QString timeText(base::UtcTime time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
    return QDateTime::fromSecsSinceEpoch(seconds).toUTC().toString(Qt::ISODate);
}

bool fileIfCreated(const storage::DraftStore& store, storage::SubmissionJournal& journal, const QString& id)
{
    const auto last = lastSubmissionOf(journal, id);
    if (!last || !last->isCreated())
        return false;
    auto stored = store.load(storage::Folder::Drafts, id);
    if (!stored)
        return false;
    contact::setSentMark(stored->read.draft, sentMarkOf(*last));
    return store.keepAsSent({storage::Folder::Drafts, id, stored->revision}, stored->read.draft).hasValue();
}

} // namespace

contact::SentMark sentMarkOf(const LastSubmission& created)
{
    const auto& outcome = created.outcome;
    return {outcome.contactId, timeText(created.endedAt), created.environment, outcome.requestId, outcome.clientToken};
}

int fileCreatedDrafts(const storage::DraftStore& store, storage::SubmissionJournal& journal, const QString& open)
{
    int filed = 0;
    for (const auto& draft : store.list(storage::Folder::Drafts)) {
        if (draft.id != open && fileIfCreated(store, journal, draft.id))
            ++filed;
    }
    return filed;
}

} // namespace composer::models
