// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"
#include "credentials/sources/issuer_call.h"
#include "credentials/sources/sso_token_cache.h"

namespace composer::credentials {

/// Keys of an account and role from IAM Identity Center. The token of the sign-in comes from the AWS CLI's cache; with
/// less than 15 minutes left it is renewed and written back, when its kind allows that. Without a token the error is
/// SignInNeeded: see signIn().
class SsoSource final : public Source {
public:
    SsoSource(
        SsoSettings sso, AwsSettings settings, const QProcessEnvironment& environment, SourceDependencies dependencies);
    QString name() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    SsoSettings m_sso;
    AwsSettings m_settings;
    SsoTokenCache m_cache;
    SourceDependencies m_dependencies;
};

/// The call of an SSO service for askIssuer().
IssuerCall ssoCall(const SsoSettings& settings, const QString& operation, const cloud::WireRequest& request);

} // namespace composer::credentials
