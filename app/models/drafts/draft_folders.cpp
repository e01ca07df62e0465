// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_folders.h"

namespace composer::models {

using storage::Folder;

DraftFolders::DraftFolders(const std::shared_ptr<const storage::DraftStore>& store, QObject* parent)
    : QObject(parent)
{
    for (const auto folder : folders) {
        auto* rows = new DraftListModel(store, folder, this);
        m_parts[std::size_t(folder)] = {rows, new DraftFilter(rows, this)};
        connect(rows, &DraftListModel::refreshed, this, &DraftFolders::countsChanged);
    }
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
