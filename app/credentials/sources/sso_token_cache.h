// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "cloud/sso.h"
#include "credentials/profile/sso_settings.h"

#include <QProcessEnvironment>

namespace composer::credentials {

/// What a sign-in left behind.
struct SsoToken {
    base::Secret accessToken;
    base::UtcTime expires;
    base::Secret refreshToken; ///< may be empty
    std::optional<cloud::OidcClient> client; ///< that the refresh token belongs to
    bool isReadableByOthers = false; ///< the file's mode lets other users read it
    std::vector<base::JsonMember> members = {}; ///< the whole file, so that what is not known here survives

    bool canRefresh(base::UtcTime now) const { return !refreshToken.isEmpty() && client && client->expires > now; }
};

/// The AWS CLI's own files of sign-ins, shared with it: ~/.aws/sso/cache/SHA1.json, where SHA1 is of the sso-session's
/// name, or of the start URL. {"startUrl", "region", "accessToken", "expiresAt", "clientId", "clientSecret",
/// "registrationExpiresAt", "refreshToken"}. Source: botocore 1.43, SSOTokenLoader and SSOTokenProvider.
class SsoTokenCache {
public:
    explicit SsoTokenCache(const QProcessEnvironment& environment);

    /// SignInNeeded: there is none, or it is damaged or of another start URL or region; `detail` begins with the name
    /// of what to sign in to. A token that has ended is no error here.
    base::Result<SsoToken, CredentialError> load(const SsoSettings& settings) const;
    /// Atomically, mode 0600. False when it cannot be written.
    bool save(const SsoSettings& settings, const SsoToken& token) const;
    /// False when it is still there.
    bool remove(const SsoSettings& settings) const;
    QString path(const SsoSettings& settings) const;

private:
    QString m_folder; ///< empty: there is no home
};

} // namespace composer::credentials
