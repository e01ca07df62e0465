// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/static_source.h"

#include <utility>

namespace composer::credentials {

StaticSource::StaticSource(Credentials credentials)
    : m_credentials(std::move(credentials))
{
}

QString StaticSource::name() const
{
    return m_credentials.source;
}

QCoro::Task<base::Result<Credentials, CredentialError>> StaticSource::resolve(std::stop_token)
{
    auto copy = m_credentials; // QCoro 0.8 moves out of what co_return names, a member too
    co_return copy;
}

} // namespace composer::credentials
