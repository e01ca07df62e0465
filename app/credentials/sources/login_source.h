// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

#include <QProcessEnvironment>

namespace composer::credentials {

/// The keys that `aws login` has put down for a profile with login_session, as long as they are valid: 15 minutes, and
/// anew whenever the AWS CLI renews them. They are only read here. Where: SHA-256 of the session's name as lower-case
/// hex, ".json", in AWS_LOGIN_CACHE_DIRECTORY or ~/.aws/login/cache; in it {"accessToken": {"accessKeyId",
/// "secretAccessKey", "sessionToken", "accountId", "expiresAt" (RFC 3339)}, …}. Source: botocore 1.43,
/// LoginTokenLoader and LoginCredentialFetcher.
class LoginSource final : public Source {
public:
    LoginSource(QString profile, QString loginSession, const QProcessEnvironment& environment);
    QString name() const override;
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;
    CredentialError endedAt(base::UtcTime end) const override;

private:
    base::Result<Credentials, CredentialError> find() const;

    QString m_profile;
    QString m_path; ///< empty: there is no home to look in
};

} // namespace composer::credentials
