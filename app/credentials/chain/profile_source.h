// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"
#include "credentials/source_dependencies.h"

namespace composer::credentials {

/// The credentials of one profile, whichever way it says: its own keys, a role or a chain of roles, a web identity,
/// SSO, `aws login`, a credential_process. The settings are read once, the keys every time.
class ProfileSource final : public Source {
public:
    ProfileSource(AwsSettings settings, const QProcessEnvironment& environment, SourceDependencies dependencies);
    QString name() const override;
    Effort effort() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    base::Result<std::shared_ptr<Source>, CredentialError> compose() const;

    AwsSettings m_settings;
    QProcessEnvironment m_environment;
    SourceDependencies m_dependencies;
};

} // namespace composer::credentials
