// SPDX-License-Identifier: Apache-2.0
#include "targets/environments.h"

#include "targets/environment_issue.h"
#include "targets/target.h"
#include "texts/notice.h"

#include <algorithm>
#include <utility>

namespace composer::models {

using storage::EnvironmentFile;

namespace {

auto placeOf(std::vector<Environment>& list, const QString& id)
{
    return std::ranges::find(list, id, &Environment::id);
}

} // namespace

Environments::Environments(const QString& path, QObject* parent)
    : QAbstractListModel(parent)
    , m_store(path)
    , m_all {storage::sandboxEnvironment()}
    , m_current(storage::sandboxId())
{
    const auto loaded = m_store.load();
    take(loaded);
    if (loaded && find(loaded->current))
        m_current = loaded->current;
}

int Environments::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

QVariant Environments::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& environment = m_all.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return shownName(environment.name);
    case IdRole:
        return environment.id;
    case IdentityRole:
        return identityText(environment);
    case RegionRole:
        return shownName(environment.region);
    case ColorRole:
        return static_cast<int>(environment.color);
    case ProductionRole:
        return environment.isProduction;
    default:
        return {};
    }
}

const Environment* Environments::find(const QString& id) const
{
    const auto found = std::ranges::find(m_all, id, &Environment::id);
    return found == m_all.end() ? nullptr : &*found;
}

const Environment* Environments::findByName(const QString& name) const
{
    const auto found = std::ranges::find_if(m_all, [&name](const Environment& environment) {
        return environment.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == m_all.end() ? nullptr : &*found;
}

int Environments::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_all, id, &Environment::id);
    return found == m_all.end() ? -1 : static_cast<int>(std::distance(m_all.begin(), found));
}

const Environment& Environments::current() const
{
    const auto* found = find(m_current);
    return found ? *found : m_all.front();
}

void Environments::setCurrent(const QString& id)
{
    if (id == m_current || !find(id))
        return;
    m_current = id;
    // A damaged file is not set aside for this: only for something that the person made.
    if (m_problem.isEmpty())
        store([&id](EnvironmentFile& file) { file.current = id; });
    Q_EMIT currentChanged();
}

std::optional<QString> Environments::create()
{
    return add({}, tr("New environment"));
}

std::optional<QString> Environments::duplicate(const QString& id)
{
    const auto* original = find(id);
    return original ? add(*original, tr("%1 (copy)").arg(original->name)) : std::nullopt;
}

std::optional<QString> Environments::add(Environment environment, const QString& name)
{
    environment.id = freshToken();
    environment.name = freeName(name);
    if (!store([&environment](EnvironmentFile& file) { file.environments.push_back(environment); }))
        return {};
    return environment.id;
}

QString Environments::freeName(const QString& wanted) const
{
    auto name = wanted;
    for (int number = 2; findByName(name); ++number)
        name = QStringLiteral("%1 %2").arg(wanted).arg(number);
    return name;
}

bool Environments::change(const Environment& environment)
{
    const auto* stored = find(environment.id);
    if (!stored || stored->isSandbox())
        return false;
    const bool isSaved = store([&environment](EnvironmentFile& file) {
        if (const auto place = placeOf(file.environments, environment.id); place != file.environments.end())
            *place = environment;
        else
            file.environments.push_back(environment);
    });
    if (isSaved)
        Q_EMIT environmentChanged(environment.id);
    return isSaved;
}

bool Environments::remove(const QString& id)
{
    const auto* found = find(id);
    if (!found || found->isSandbox())
        return false;
    const auto removed = *found;
    const auto row = static_cast<std::size_t>(rowOf(id)) - 1; // of the file, which has no sandbox
    const bool hasKeys = removed.origin == KeyOrigin::Keychain;
    const auto erase = [&id, hasKeys](EnvironmentFile& file) {
        if (hasKeys && !file.keysToForget.contains(id))
            file.keysToForget.append(id); // before anything else can go wrong
        std::erase_if(file.environments, [&id](const Environment& one) { return one.id == id; });
    };
    if (!store(erase))
        return false;
    settleRemoval();
    m_removed = removed;
    m_removedFrom = row;
    Q_EMIT removedChanged();
    if (m_current == id)
        setCurrent(storage::sandboxId());
    return true;
}

bool Environments::undoRemove()
{
    if (!m_removed)
        return false;
    const auto back = *std::exchange(m_removed, std::nullopt);
    const bool isSaved = store([&back, this](EnvironmentFile& file) {
        file.keysToForget.removeAll(back.id);
        const auto place = std::min(m_removedFrom, file.environments.size());
        file.environments.insert(file.environments.begin() + static_cast<std::ptrdiff_t>(place), back);
    });
    if (!isSaved)
        m_removed = back;
    Q_EMIT removedChanged();
    return isSaved;
}

QStringList Environments::keysToForget() const
{
    auto ids = m_keysToForget;
    if (m_removed)
        ids.removeAll(m_removed->id);
    return ids;
}

void Environments::noteForgotten(const QString& id)
{
    if (m_keysToForget.contains(id))
        store([&id](EnvironmentFile& file) { file.keysToForget.removeAll(id); });
}

void Environments::settleRemoval()
{
    if (!m_removed)
        return;
    const auto id = std::exchange(m_removed, std::nullopt)->id;
    Q_EMIT removedChanged();
    Q_EMIT removalSettled(id);
}

bool Environments::store(const storage::EnvironmentStore::Change& change)
{
    const auto stored = m_store.change(change);
    take(stored);
    return stored.hasValue();
}

void Environments::take(const storage::EnvironmentStore::Loaded& loaded)
{
    const auto problem = loaded ? QString() : environmentStoreProblem(loaded.error());
    using Code = storage::EnvironmentStoreError::Code;
    m_isReadOnly = !loaded && (loaded.error().code == Code::NewerVersion || loaded.error().code == Code::NoFolder);
    if (loaded) {
        m_keysToForget = loaded->keysToForget;
        std::vector<Environment> all {storage::sandboxEnvironment()};
        all.insert(all.end(), loaded->environments.begin(), loaded->environments.end());
        if (all != m_all) {
            beginResetModel();
            m_all = std::move(all);
            endResetModel();
        }
    }
    if (m_problem != problem) {
        m_problem = problem;
        Q_EMIT problemChanged();
    }
}

} // namespace composer::models
