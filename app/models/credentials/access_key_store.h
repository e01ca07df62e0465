// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/access_keys.h"
#include "credentials/sources/environment_keys.h"
#include "models/tasks/current_task.h"
#include "targets/services.h"
#include "texts/access_key_text.h"
#include "texts/environment_text.h"

#include <QObject>

namespace composer::models {

using credentials::KeyTexts;

/// The access key of one environment at a time: whether it is stored, storing it, forgetting it. One operation at a
/// time, each of at most six seconds.
class AccessKeyStore : public QObject {
    Q_OBJECT

public:
    explicit AccessKeyStore(Services services, QObject* parent = nullptr);

    /// Whose keys this is about; looks for them where the environment's kind has any. A keychain that is known to be
    /// locked is not asked again, because that may open a question of its own every time: see look().
    void show(const Environment& environment);
    void look();
    const QString& environmentId() const { return m_environment.id; }

    bool isBusy() const { return m_work != KeyWork::None; }
    void cancel() { m_task.requestStop(); }
    /// What is known, or what happens now.
    Notice notice() const;
    /// There may be something to forget.
    bool canForget() const;

    /// The error is a sentence about what was typed in; nothing was done then.
    base::Result<void, QString> store(const KeyTexts& texts);
    base::Result<void, QString> holdForSession(const KeyTexts& texts);
    /// The session's, then the keychain's.
    void forget();
    /// Of an environment that was removed; its result is not shown.
    void forgetFor(const QString& environmentId);

Q_SIGNALS:
    void changed();
    /// The keys that a submission would get have changed.
    void keysChanged(const QString& environmentId);
    /// By forgetFor(): nothing is left in the keychain.
    void forgotten(const QString& environmentId);

private:
    using Operation = std::function<QCoro::Task<credentials::StoredKeys>(std::stop_token)>;
    void run(KeyWork work, const Operation& operation);
    void finish(const QString& environmentId, const credentials::StoredKeys& found);
    QString heldKeyId() const;

    Services m_services;
    Environment m_environment;
    credentials::StoredKeys m_found;
    KeyWork m_lastWork = KeyWork::None;
    KeyWork m_work = KeyWork::None;
    CurrentTask m_task;
    bool m_isLocked = false;
};

} // namespace composer::models
