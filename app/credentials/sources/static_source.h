// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

namespace composer::credentials {

/// Keys that are known already, e.g. the sandbox's demo keys.
class StaticSource final : public Source {
public:
    explicit StaticSource(Credentials credentials);
    QString name() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    Credentials m_credentials;
};

} // namespace composer::credentials
