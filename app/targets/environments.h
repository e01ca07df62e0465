// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/environment_store.h"
#include "texts/environment_text.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace composer::models {

/// The environments a person can choose from, the built-in sandbox first, and the one that is in use. Every change is
/// saved at once.
class Environments : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, IdentityRole, RegionRole, ColorRole, ProductionRole };

    /// `path` is that of the file; empty: only the sandbox, and nothing can be added.
    explicit Environments(const QString& path = storage::EnvironmentStore::defaultPath(), QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// The name for DisplayRole; ColorRole is an EnvironmentColor as int.
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    const std::vector<Environment>& all() const { return m_all; }
    /// Null when there is none; valid until the next change.
    const Environment* find(const QString& id) const;
    /// Upper and lower case are the same.
    const Environment* findByName(const QString& name) const;
    /// -1 when there is none.
    int rowOf(const QString& id) const;

    /// Never a removed one: the sandbox takes its place.
    const Environment& current() const;
    /// Remembered for the next start. An unknown id is ignored.
    void setCurrent(const QString& id);

    /// Why the file cannot be used, or what will become of it; empty when all is well.
    const QString& problem() const { return m_problem; }
    /// The file is of a newer version, or there is no folder for one.
    bool isReadOnly() const { return m_isReadOnly; }

    /// A new one with a name of its own, at the end; its id, or nothing when it cannot be stored (see problem()).
    std::optional<QString> create();
    /// As create(), with the values of another one; keys are not copied.
    std::optional<QString> duplicate(const QString& id);
    /// Takes the place of the one with the same id. False when it is not stored (see problem()).
    bool change(const Environment& environment);
    /// The sandbox stays. Can be taken back once; an earlier removal is then settled.
    bool remove(const QString& id);
    /// The name of what undoRemove() brings back; empty: nothing.
    QString removedName() const { return m_removed ? m_removed->name : QString(); }
    bool undoRemove();
    /// Ids of removed environments whose keys may still be in the keychain, also from earlier starts; without the one
    /// that undoRemove() brings back.
    QStringList keysToForget() const;
    /// They are gone.
    void noteForgotten(const QString& id);
    /// The last removal cannot be taken back any more.
    void settleRemoval();

Q_SIGNALS:
    void currentChanged();
    /// Of one that is there.
    void environmentChanged(const QString& id);
    void removedChanged();
    /// For good: its keys are of no use any more.
    void removalSettled(const QString& id);
    void problemChanged();

private:
    bool store(const storage::EnvironmentStore::Change& change);
    void take(const storage::EnvironmentStore::Loaded& loaded);
    std::optional<QString> add(Environment environment, const QString& name);
    QString freeName(const QString& wanted) const;

    storage::EnvironmentStore m_store;
    std::vector<Environment> m_all;
    QString m_current;
    std::optional<Environment> m_removed;
    std::size_t m_removedFrom = 0;
    QStringList m_keysToForget;
    QString m_problem;
    bool m_isReadOnly = false;
};

} // namespace composer::models
