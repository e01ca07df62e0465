// SPDX-License-Identifier: Apache-2.0
#include "models/credentials/access_key_store.h"

#include "texts/credential_text.h"

namespace composer::models {

using credentials::StoredKeys;
using State = StoredKeys::State;

namespace {

base::Result<aws::AccessKeys, QString> keysFrom(const KeyTexts& texts)
{
    auto keys = credentials::makeAccessKeys(texts, AccessKeyStore::tr("the form"));
    if (!keys)
        return base::fail(paragraph(credentialText(keys.error())));
    return *std::move(keys);
}

} // namespace

AccessKeyStore::AccessKeyStore(Services services, QObject* parent)
    : QObject(parent)
    , m_services(std::move(services))
{
}

void AccessKeyStore::show(const Environment& environment)
{
    const bool isSame = environment.id == m_environment.id && environment.origin == m_environment.origin;
    m_environment = environment;
    if (isSame)
        return;
    m_task.cancel();
    m_work = KeyWork::None;
    m_found = {m_isLocked ? State::Locked : State::NotStored, {}, {}};
    m_lastWork = KeyWork::Look;
    if (environment.origin == KeyOrigin::Keychain && !environment.isSandbox() && !m_isLocked)
        look();
    else
        Q_EMIT changed();
}

void AccessKeyStore::look()
{
    if (isBusy())
        return;
    run(KeyWork::Look, [this](std::stop_token stop) {
        return credentials::findStoredKeys(m_services.keychain, m_environment.id, std::move(stop));
    });
}

Notice AccessKeyStore::notice() const
{
    if (isBusy())
        return workText(m_work);
    if (const auto held = heldKeyId(); !held.isEmpty())
        return heldText(held);
    if (m_environment.origin == KeyOrigin::SessionOnly)
        return notTypedText();
    return storedText(m_lastWork, m_found);
}

bool AccessKeyStore::canForget() const
{
    const bool mayBeStored = m_environment.origin == KeyOrigin::Keychain && m_found.state != State::NotStored
        && m_found.state != State::Unavailable;
    return !isBusy() && (mayBeStored || !heldKeyId().isEmpty());
}

base::Result<void, QString> AccessKeyStore::store(const KeyTexts& texts)
{
    const auto keys = keysFrom(texts);
    if (!keys)
        return base::fail(keys.error());
    if (isBusy())
        return {};
    run(KeyWork::Store, [&](std::stop_token stop) {
        return credentials::storeKeys(m_services.keychain, m_environment.id, *keys, std::move(stop));
    });
    return {};
}

base::Result<void, QString> AccessKeyStore::holdForSession(const KeyTexts& texts)
{
    auto keys = keysFrom(texts);
    if (!keys)
        return base::fail(keys.error());
    m_services.sessionKeys->hold(m_environment.id, *std::move(keys));
    m_lastWork = KeyWork::Look;
    Q_EMIT changed();
    Q_EMIT keysChanged(m_environment.id);
    return {};
}

void AccessKeyStore::forget()
{
    if (isBusy())
        return;
    m_services.sessionKeys->forget(m_environment.id);
    if (m_environment.origin == KeyOrigin::Keychain) {
        run(KeyWork::Forget, [this](std::stop_token stop) {
            return credentials::forgetKeys(m_services.keychain, m_environment.id, std::move(stop));
        });
        return;
    }
    Q_EMIT changed();
    Q_EMIT keysChanged(m_environment.id);
}

void AccessKeyStore::forgetFor(const QString& environmentId)
{
    m_services.sessionKeys->forget(environmentId);
    QCoro::connect(credentials::forgetKeys(m_services.keychain, environmentId, {}), this,
        [this, environmentId](const StoredKeys& left) {
            if (left.state == State::NotStored)
                Q_EMIT forgotten(environmentId);
        });
}

void AccessKeyStore::run(KeyWork work, const Operation& operation)
{
    m_work = work;
    m_lastWork = work;
    Q_EMIT changed();
    m_task.start(operation, [this, id = m_environment.id](const StoredKeys& found) { finish(id, found); });
}

void AccessKeyStore::finish(const QString& environmentId, const StoredKeys& found)
{
    const auto work = std::exchange(m_work, KeyWork::None);
    m_found = found;
    m_isLocked = found.state == State::Locked;
    // What is typed in anew takes the place of what was held until now.
    if (work == KeyWork::Store && found.state == State::Stored)
        m_services.sessionKeys->forget(environmentId);
    Q_EMIT changed();
    if (work != KeyWork::Look)
        Q_EMIT keysChanged(environmentId);
}

QString AccessKeyStore::heldKeyId() const
{
    const auto keys = m_services.sessionKeys->find(m_environment.id);
    return keys ? QString::fromLatin1(keys->accessKeyId) : QString();
}

} // namespace composer::models
