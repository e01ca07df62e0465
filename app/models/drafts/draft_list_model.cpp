// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_list_model.h"

#include "contact/issues/path.h"
#include "models/tasks/background.h"
#include "texts/error_text.h"

#include <QDir>
#include <QHash>

#include <algorithm>
#include <utility>

namespace composer::models {

using storage::DraftSummary;

namespace {

/// A save touches the folder several times.
constexpr std::chrono::milliseconds untilQuiet {150};

/// Problems cannot be compared; a damaged file that stays as it is keeps its time.
bool looksSame(const DraftSummary& one, const DraftSummary& other)
{
    return one.time == other.time && one.size == other.size && one.title == other.title;
}

} // namespace

DraftListModel::DraftListModel(std::shared_ptr<const storage::DraftStore> store, Folder folder, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(std::move(store))
    , m_folder(folder)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(untilQuiet);
    connect(&m_soon, &QTimer::timeout, this, &DraftListModel::read);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &DraftListModel::refresh);
    m_soon.start();
}

int DraftListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DraftListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        if (!row.title.isEmpty())
            return contact::visibleText(row.title.simplified());
        return row.problem ? row.id : tr("(no subject)");
    case IdRole:
        return row.id;
    case SenderRole:
        return contact::visibleText(row.sender.simplified());
    case DestinationRole:
        return contact::visibleText(row.destination.simplified());
    case TimeRole:
        return row.time;
    case ProblemRole:
        return row.problem ? paragraph(loadErrorText(*row.problem)) : QString();
    case WordsRole:
        return row.words;
    case BodyRole:
        return row.body;
    default:
        return {};
    }
}

void DraftListModel::refresh()
{
    m_soon.start();
}

void DraftListModel::read()
{
    m_isStale = m_isReading;
    if (std::exchange(m_isReading, true))
        return;
    // A folder that is not there yet is looked for again at the next refresh.
    for (const auto& path : m_store->listedPaths(m_folder)) {
        if (!m_watcher.directories().contains(path) && QDir(path).exists())
            m_watcher.addPath(path);
    }
    auto work = [store = m_store, folder = m_folder, known = m_rows] {
        return Reading {store->list(folder, known), store->folderProblem(folder)};
    };
    inBackground(std::move(work), this, [this](Reading reading) { take(std::move(reading)); });
}

/// Row by row, so that selection and scrolling stay where they are.
void DraftListModel::take(Reading reading)
{
    m_isReading = false;
    m_problem = reading.problem ? paragraph(fileErrorText(*reading.problem)) : QString();
    QSet<QString> ids;
    for (const auto& row : reading.rows)
        ids.insert(row.id);
    removeMissing(ids);
    QHash<QString, int> places;
    for (int i = 0; i < int(m_rows.size()); ++i)
        places.insert(m_rows[std::size_t(i)].id, i);
    if (places.isEmpty() && !reading.rows.empty()) { // all at once is faster
        beginInsertRows({}, 0, int(reading.rows.size()) - 1);
        m_rows = std::move(reading.rows);
        endInsertRows();
        reading.rows.clear();
    }
    for (auto& row : reading.rows) {
        const auto place = places.constFind(row.id);
        if (place == places.constEnd())
            addRow(std::move(row));
        else if (!looksSame(m_rows[std::size_t(*place)], row)) {
            m_rows[std::size_t(*place)] = std::move(row);
            Q_EMIT dataChanged(index(*place), index(*place));
        }
    }
    Q_EMIT refreshed();
    if (std::exchange(m_isStale, false))
        refresh();
}

void DraftListModel::removeMissing(const QSet<QString>& ids)
{
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (ids.contains(m_rows[std::size_t(i)].id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
}

void DraftListModel::addRow(DraftSummary row)
{
    const auto place = int(m_rows.size());
    beginInsertRows({}, place, place);
    m_rows.push_back(std::move(row));
    endInsertRows();
}

} // namespace composer::models
