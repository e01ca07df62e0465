// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

#include <map>

namespace composer::credentials {

/// Keys that were typed in for this session only: in memory, wiped when it goes, nowhere else.
class SessionKeys {
public:
    void hold(const QString& environmentId, aws::AccessKeys keys);
    void forget(const QString& environmentId);
    std::optional<aws::AccessKeys> find(const QString& environmentId) const;

private:
    std::map<QString, aws::AccessKeys> m_keys;
};

/// The session's keys of one environment, as they are when asked for.
class SessionSource final : public Source {
public:
    SessionSource(QString environmentId, std::shared_ptr<const SessionKeys> keys);
    QString name() const override;
    Effort effort() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    QString m_environmentId;
    std::shared_ptr<const SessionKeys> m_keys;
};

} // namespace composer::credentials
