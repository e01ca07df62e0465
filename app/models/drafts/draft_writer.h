// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/drafts/folder.h"
#include "models/tasks/background.h"

#include <functional>

namespace composer::models {

/// Writes the states of a message to its file, in order and away from the main thread.
class DraftWriter {
public:
    using Saved = base::Result<storage::SaveResult, base::FileError>;

    explicit DraftWriter(std::shared_ptr<const storage::DraftStore> store);

    /// From now on another message is written; what is still being written of the one before is not reported. `id` and
    /// `revision` name its file and are empty while it has none.
    void begin(Folder folder, const QString& id, const QByteArray& revision);
    /// The state that the next save replaces becomes a version in any case.
    void keepOld();
    /// `copyTitle` becomes the title if another process changed the file, so that this has to be a copy.
    void save(contact::Draft draft, const QString& copyTitle, std::function<void(const Saved&)> done);
    /// Waits until everything is written and reported.
    void finish() { m_queue.finish(); }
    /// What the next save would replace. Only after finish().
    const storage::SaveOrder& next() const;

private:
    struct Session;

    std::shared_ptr<const storage::DraftStore> m_store;
    std::shared_ptr<Session> m_session;
    BackgroundQueue m_queue;
};

} // namespace composer::models
