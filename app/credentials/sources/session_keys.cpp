// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/session_keys.h"

namespace composer::credentials {

void SessionKeys::hold(const QString& environmentId, aws::AccessKeys keys)
{
    m_keys.insert_or_assign(environmentId, std::move(keys));
}

void SessionKeys::forget(const QString& environmentId)
{
    m_keys.erase(environmentId);
}

std::optional<aws::AccessKeys> SessionKeys::find(const QString& environmentId) const
{
    const auto found = m_keys.find(environmentId);
    return found == m_keys.end() ? std::nullopt : std::optional(found->second);
}

SessionSource::SessionSource(QString environmentId, std::shared_ptr<const SessionKeys> keys)
    : m_environmentId(std::move(environmentId))
    , m_keys(std::move(keys))
{
}

QString SessionSource::name() const
{
    return QStringLiteral("this session");
}

Effort SessionSource::effort() const
{
    return m_keys->find(m_environmentId) ? Effort::Quiet : Effort::Nothing;
}

QCoro::Task<base::Result<Credentials, CredentialError>> SessionSource::resolve(std::stop_token)
{
    auto keys = m_keys->find(m_environmentId);
    if (!keys)
        co_return base::fail(CredentialError {
            CredentialError::Code::NotConfigured, name(), QStringLiteral("no access key has been entered yet")});
    co_return Credentials {*std::move(keys), name(), std::nullopt};
}

} // namespace composer::credentials
