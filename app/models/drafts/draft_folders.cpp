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

DraftFolders::DraftFolders(std::shared_ptr<const storage::DraftStore> store, QObject* parent)
    : QObject(parent)
    , m_store(std::move(store))
{
    for (const auto folder : folders) {
        auto* rows = new DraftListModel(m_store, folder, this);
        m_parts[std::size_t(folder)] = {rows, new DraftFilter(rows, this)};
        connect(rows, &DraftListModel::refreshed, this, &DraftFolders::countsChanged);
    }
}

void DraftFolders::prepare()
{
    m_store->emptyTrash();
    if (QFileInfo::exists(m_store->folderPath(Folder::Templates)))
        return;
    for (const auto& starter : starterTemplates())
        (void)m_store->save({Folder::Templates, {}, {}, false}, starter.draft); // without them all the rest works
    refresh();
}

void DraftFolders::fileCreated(
    std::function<std::shared_ptr<storage::SubmissionJournal>()> journal, const QString& open)
{
    const auto work = [store = m_store, journal = std::move(journal), open] {
        const auto reader = journal(); // of this thread
        return reader ? fileCreatedDrafts(*store, *reader, open) : 0;
    };
    inBackground(work, this, [this](int filed) {
        if (filed > 0)
            refresh();
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
    return *part(folder).found;
}

int DraftFolders::count(Folder folder) const
{
    return part(folder).rows->rowCount();
}

QString DraftFolders::problem(Folder folder) const
{
    return part(folder).rows->problem();
}

void DraftFolders::setSearch(const QString& words)
{
    for (const auto& part : m_parts)
        part.found->setSearch(words);
}

void DraftFolders::refresh()
{
    for (const auto& part : m_parts)
        part.rows->refresh();
}

QString DraftFolders::name(Folder folder)
{
    switch (folder) {
    case Folder::Templates:
        return tr("Templates");
    case Folder::Sent:
        return tr("Sent");
    default:
        return tr("Drafts");
    }
}

} // namespace composer::models
