// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_writer.h"

namespace composer::models {

/// One stay of a message in the window. Only the queue looks into it.
struct DraftWriter::Session {
    storage::SaveOrder next;
};

DraftWriter::DraftWriter(std::shared_ptr<const storage::DraftStore> store)
    : m_store(std::move(store))
{
    begin(Folder::Drafts, {}, {});
}

void DraftWriter::begin(Folder folder, const QString& id, const QByteArray& revision)
{
    m_session = std::make_shared<Session>();
    m_session->next = {folder, id, revision, true}; // the state that was opened is always kept
}

void DraftWriter::keepOld()
{
    m_queue.start([session = m_session] { session->next.keepOld = true; });
}

void DraftWriter::save(contact::Draft draft, const QString& copyTitle, std::function<void(const Saved&)> done)
{
    auto work = [store = m_store, session = m_session, draft = std::move(draft), copyTitle] {
        auto& next = session->next;
        next.copyTitle = copyTitle;
        auto saved = store->save(next, draft);
        if (saved)
            next = {next.folder, saved->id, saved->revision, false};
        return saved;
    };
    m_queue.start(std::move(work), [this, session = m_session, done = std::move(done)](const Saved& saved) {
        if (session == m_session)
            done(saved);
    });
}

const storage::SaveOrder& DraftWriter::next() const
{
    return m_session->next;
}

} // namespace composer::models
