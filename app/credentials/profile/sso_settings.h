// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/profile_file.h"
#include "credentials/credentials.h"

#include <QStringList>

namespace composer::credentials {

/// How a profile signs in to IAM Identity Center.
struct SsoSettings {
    QString profile;
    QString session; ///< of [sso-session NAME]; empty: the older form, with everything in the profile
    QString startUrl;
    QString region; ///< where the sign-in is, which is not the profile's own region
    QString accountId; ///< empty with an empty roleName: a session without an account, which gives no keys
    QString roleName;
    QStringList scopes; ///< of the session; empty: none asked for
    bool operator==(const SsoSettings&) const = default;

    /// What the AWS CLI names the cached token after.
    QString cacheKey() const { return session.isEmpty() ? startUrl : session; }
};

/// Of a profile with any sso_ setting; the error says which one is missing or contradicts another.
base::Result<SsoSettings, CredentialError> ssoSettings(const aws::ProfileSet& profiles, const QString& profile);

} // namespace composer::credentials
