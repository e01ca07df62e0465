// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/aws_settings.h"
#include "credentials/credentials.h"

namespace composer::credentials {

/// The static keys of one profile. A profile that gets its credentials in another way is told as Unsupported, not
/// passed over. Where a profile has several ways, the order is that of the AWS CLI: a role first, then single sign-on,
/// then keys.
class ProfileSource final : public Source {
public:
    explicit ProfileSource(const AwsSettings& settings);
    QString name() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    base::Result<Credentials, CredentialError> find() const;

    QString m_profile;
    aws::ProfileProperties m_properties;
};

} // namespace composer::credentials
