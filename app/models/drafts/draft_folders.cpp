// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_folders.h"

#include "models/drafts/settled_drafts.h"
#include "models/drafts/starter_templates.h"
#include "models/tasks/background.h"
#include "texts/error_text.h"

#include <QFileInfo>

#include <utility>

namespace composer::models {

namespace {

base::Result<void, Notice> withNotice(const base::Result<void, base::FileError>& result)
{
    if (!result)
        return base::fail(fileErrorText(result.error()));
    return {};
}

} // namespace

DraftFolders::DraftFolders(std::shared_ptr<const storage::DraftStore> store, const Services& services, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
    , m_sent(services)
{
    connect(&m_sent.list(), &SentList::refreshed, this, &DraftFolders::countsChanged);
    connect(&m_sent.list(), &SentList::counted, this, &DraftFolders::countsChanged);
    for (const auto folder : folders) {
        if (folder == Folder::Sent)
            continue;
        auto* rows = new DraftListModel(m_store, folder, this);
        m_parts[std::size_t(folder)] = {rows, new DraftFilter(rows, this)};
        connect(rows, &DraftListModel::refreshed, this, &DraftFolders::countsChanged);
    }
}

void DraftFolders::prepare(int daysSentIsKept)
{
    m_sent.prepare(m_store, daysSentIsKept);
    m_store->emptyTrash();
    if (QFileInfo::exists(m_store->folderPath(Folder::Templates)))
        return;
    for (const auto& starter : starterTemplates())
        (void)m_store->save({Folder::Templates, {}, {}, false}, starter.draft); // without them all the rest works
    refresh();
}

void DraftFolders::discardCreated(
    std::function<std::shared_ptr<storage::SubmissionJournal>()> journal, const QString& open)
{
    const auto work = [store = m_store, journal = std::move(journal), open] {
        const auto reader = journal(); // of this thread
        const int discarded = reader ? discardCreatedDrafts(*store, *reader, open) : 0;
        return std::pair(discarded, reader ? reader->damagedCopy() : QString());
    };
    inBackground(work, this, [this](const std::pair<int, QString>& done) {
        if (done.first > 0)
            refresh();
        m_sent.sayDamaged(done.second);
    });
}

base::Result<contact::Draft, Notice> DraftFolders::load(Folder folder, const QString& id) const
{
    auto stored = m_store->load(folder, id);
    if (!stored)
        return base::fail(loadErrorText(stored.error()));
    return std::move(stored->read.draft);
}

base::Result<void, Notice> DraftFolders::remove(Folder folder, const QString& id)
{
    refresh();
    return withNotice(m_store->remove(folder, id));
}

base::Result<void, Notice> DraftFolders::restore(Folder folder, const QString& id)
{
    refresh();
    return withNotice(m_store->restore(folder, id));
}

base::Result<Folder, Notice> DraftFolders::restore(const QString& idInTrash)
{
    refresh();
    const auto folder = m_store->restore(idInTrash);
    if (!folder)
        return base::fail(fileErrorText(folder.error()));
    if (*folder == Folder::Sent) // a file of an earlier version
        m_sent.prepare(m_store, 0);
    return *folder;
}

base::Result<void, Notice> DraftFolders::putBack(const QString& id, const contact::Draft& draft)
{
    refresh();
    return withNotice(m_store->putBack(id, draft));
}

base::Result<QString, Notice> DraftFolders::setAside(Folder folder, const QString& id)
{
    refresh();
    const auto aside = m_store->setAside(folder, id);
    if (!aside)
        return base::fail(fileErrorText(aside.error()));
    return *aside;
}

QAbstractItemModel& DraftFolders::list(Folder folder) const
{
    if (folder == Folder::Sent)
        return m_sent.list();
    return *part(folder).found;
}

qint64 DraftFolders::count(Folder folder) const
{
    if (folder == Folder::Sent)
        return m_sent.list().count().value_or(0);
    return isSearching() ? part(folder).found->rowCount() : part(folder).rows->rowCount();
}

QString DraftFolders::problem(Folder folder) const
{
    return folder == Folder::Sent ? m_sent.list().problem() : part(folder).rows->problem();
}

void DraftFolders::setSearch(const QString& words)
{
    m_typed = words.simplified();
    m_sent.list().setSearch(m_typed);
    for (const auto& part : m_parts) {
        if (part.found)
            part.found->setSearch(words);
    }
    Q_EMIT countsChanged();
}

void DraftFolders::refresh()
{
    m_sent.refresh();
    for (const auto& part : m_parts) {
        if (part.rows)
            part.rows->refresh();
    }
}

QString DraftFolders::name(Folder folder)
{
    switch (folder) {
    case Folder::Templates:
        return tr("Templates");
    case Folder::Sent:
        return tr("Sent");
    case Folder::Trash:
        return tr("Trash");
    default:
        return tr("Drafts");
    }
}

} // namespace composer::models
