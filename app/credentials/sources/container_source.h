// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/source_dependencies.h"

#include <QProcessEnvironment>

namespace composer::credentials {

/// Keys of a local server, which tools start for programs that they run: AWS_CONTAINER_CREDENTIALS_FULL_URI, with the
/// text of AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE or AWS_CONTAINER_AUTHORIZATION_TOKEN as its password. http:// only on
/// this machine; the addresses inside AWS are Unsupported.
/// Source: AWS SDKs and Tools Reference Guide, "Container credential provider".
class ContainerSource final : public Source {
public:
    ContainerSource(const QProcessEnvironment& environment, SourceDependencies dependencies);
    QString name() const override;
    Effort effort() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    QProcessEnvironment m_environment;
    SourceDependencies m_dependencies;
};

} // namespace composer::credentials
