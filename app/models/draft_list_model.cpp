// SPDX-License-Identifier: Apache-2.0
#include "models/draft_list_model.h"

#include "models/problem_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace composer::models {

using storage::DraftSummary;

namespace {

/// A save touches the folder several times.
constexpr std::chrono::milliseconds untilQuiet {150};

QString sentence(const std::variant<base::FileError, contact::DraftError>& problem)
{
    if (const auto* file = std::get_if<base::FileError>(&problem))
        return fileProblem(*file).sentence;
    return draftProblem(std::get<contact::DraftError>(problem)).sentence;
}

bool isSameList(const std::vector<DraftSummary>& one, const std::vector<DraftSummary>& other)
{
    return std::ranges::equal(one, other, {}, &DraftSummary::id, &DraftSummary::id);
}

} // namespace

DraftListModel::DraftListModel(
    std::shared_ptr<const storage::DraftStore> store, storage::Folder folder, QObject* parent)
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
            return row.title;
        return row.problem ? row.id : tr("(no subject)");
    case IdRole:
        return row.id;
    case SenderRole:
        return row.sender;
    case DestinationRole:
        return row.destination;
    case TimeRole:
        return row.time;
    case ProblemRole:
        return row.problem ? sentence(*row.problem) : QString();
    case ContactIdRole:
        return row.contactId;
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
    if (const auto path = m_store->folderPath(m_folder); m_watcher.directories().isEmpty() && QDir(path).exists())
        m_watcher.addPath(path);
    QThreadPool::globalInstance()->start([self = QPointer(this), store = m_store, folder = m_folder, known = m_rows] {
        auto rows = std::make_shared<std::vector<DraftSummary>>(store->list(folder, known));
        QMetaObject::invokeMethod(QCoreApplication::instance(), [self, rows] {
            if (self)
                self->take(std::move(*rows));
        });
    });
}

void DraftListModel::take(std::vector<DraftSummary> rows)
{
    m_isReading = false;
    if (isSameList(m_rows, rows)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    Q_EMIT refreshed();
    if (std::exchange(m_isStale, false))
        refresh();
}

} // namespace composer::models
