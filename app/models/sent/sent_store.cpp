// SPDX-License-Identifier: Apache-2.0
#include "models/sent/sent_store.h"

#include "base/atomic_file.h"
#include "models/tasks/background.h"
#include "storage/history/sent_migration.h"
#include "texts/error_text.h"
#include "texts/history_text.h"

#include <QFileInfo>

#include <chrono>
#include <utility>

namespace composer::models {

namespace {

using MakeHistory = SentList::MakeHistory;
using Notices = std::vector<Notice>;

Notices migrated(const MakeHistory& history, const storage::DraftStore& drafts, const base::Clock& clock)
{
    const auto done = storage::migrateSent(drafts, history()->path(), clock);
    if (!done)
        return {historyErrorText(done.error())};
    // Files that stay are named when something was done, and not at every start.
    const bool isNew = done->added + done->completed > 0;
    return isNew ? Notices {sentMigrationText(*done)} : Notices();
}

Notices retained(const MakeHistory& history, const base::Clock& clock, int daysKept)
{
    if (daysKept <= 0)
        return {};
    const auto purged = history()->applyRetention(clock.utcNow(), daysKept);
    if (!purged)
        return {historyErrorText(purged.error())};
    return purged->rows > 0 ? Notices {purgedText(*purged)} : Notices();
}

Notice exported(
    const MakeHistory& history, const storage::HistoryFilter& filter, const QString& path, exchange::HistoryForm form)
{
    QByteArray content;
    const auto rows = exchange::exportHistory(*history(), filter, form, [&](const QByteArray& piece) {
        content += piece;
        return true;
    });
    if (!rows)
        return historyErrorText(rows.error());
    if (const auto saved = base::saveAtomically(path, content); !saved)
        return fileErrorText(saved.error());
    return exportedText(*rows, path);
}

} // namespace

SentStore::SentStore(const Services& services, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_list(services.history, services.clock)
{
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &SentStore::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &SentStore::look);
    connect(&m_list, &SentList::refreshed, this, &SentStore::watch);
    connect(&m_list, &SentList::journalDamaged, this, &SentStore::sayDamaged);
}

/// What other programs write. Reading touches the folder, too, and must not be taken for a change.
void SentStore::look()
{
    const QFileInfo file(m_list.path());
    const std::pair now(file.lastModified(), file.size());
    if (std::exchange(m_seen, now) != now)
        m_list.refresh();
}

void SentStore::watch()
{
    const QFileInfo file(m_list.path());
    const auto wanted = file.exists() ? file.filePath() : file.path();
    m_seen = {file.lastModified(), file.size()};
    if (!m_watcher.files().contains(wanted) && !m_watcher.directories().contains(wanted) && QFileInfo::exists(wanted))
        m_watcher.addPath(wanted);
}

void SentStore::sayDamaged(const QString& copy)
{
    if (!copy.isEmpty() && std::exchange(m_damagedCopy, copy) != copy)
        Q_EMIT noticed(damagedJournalText(copy));
}

void SentStore::refresh()
{
    m_list.refresh();
}

base::Result<SentRecord, Notice> SentStore::load(const QString& id) const
{
    auto entry = m_services.history()->entry(id.toLongLong());
    if (!entry)
        return base::fail(historyErrorText(entry.error()));
    if (!*entry)
        return base::fail(noSubmissionText(id));
    return sentRecordOf(**std::move(entry));
}

std::optional<QString> SentStore::createdFrom(const QString& messageId) const
{
    const auto journal = m_services.journal();
    const auto rows = journal
        ? journal->lastOfMessages({messageId})
        : base::Result<std::vector<storage::JournalEntry>, storage::JournalError>(std::vector<storage::JournalEntry>());
    const bool isCreated = rows && !rows->empty() && rows->front().state == storage::JournalState::Created;
    return isCreated ? std::optional(QString::number(rows->front().id)) : std::nullopt;
}

template <class Work>
void SentStore::doInBackground(Work work)
{
    inBackground(std::move(work), this, [this](const Notices& notices) {
        m_list.refresh();
        for (const auto& notice : notices)
            Q_EMIT noticed(notice);
    });
}

void SentStore::prepare(std::shared_ptr<const storage::DraftStore> drafts, int daysKept)
{
    doInBackground([history = m_services.history, drafts = std::move(drafts), clock = m_services.clock, daysKept] {
        auto notices = migrated(history, *drafts, *clock);
        const auto more = retained(history, *clock, daysKept);
        notices.insert(notices.end(), more.begin(), more.end());
        return notices;
    });
}

void SentStore::applyRetention(int daysKept)
{
    doInBackground([history = m_services.history, clock = m_services.clock, daysKept] {
        return retained(history, *clock, daysKept);
    });
}

std::optional<qint64> SentStore::olderThan(int daysKept) const
{
    storage::HistoryFilter filter;
    filter.states = storage::settledStates();
    filter.to = m_services.clock->utcNow() - std::chrono::days(daysKept);
    const auto count = m_services.history()->count(filter);
    return count ? std::optional(*count) : std::nullopt;
}

void SentStore::purge(const std::vector<qint64>& ids)
{
    doInBackground([history = m_services.history, ids] {
        const auto purged = history()->purge(ids);
        return Notices {purged ? purgedText(*purged) : historyErrorText(purged.error())};
    });
}

void SentStore::exportListed(const QString& path, exchange::HistoryForm form)
{
    doInBackground([history = m_services.history, filter = m_list.asked(), path, form] {
        return Notices {exported(history, filter, path, form)};
    });
}

} // namespace composer::models
