// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

#include <QProcessEnvironment>

namespace composer::credentials {

/// AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN (or the old AWS_SECURITY_TOKEN) and
/// AWS_CREDENTIAL_EXPIRATION. An empty variable counts as unset; without a key id there is nothing, whatever else is
/// set.
class EnvironmentSource final : public Source {
public:
    explicit EnvironmentSource(const QProcessEnvironment& environment);
    QString name() const override;
    Effort effort() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    base::Result<Credentials, CredentialError> find() const;
    base::Result<std::optional<base::UtcTime>, CredentialError> expiry() const;

    QProcessEnvironment m_environment;
};

} // namespace composer::credentials
