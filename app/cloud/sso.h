// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "base/json.h"
#include "base/secret.h"
#include "cloud/transport.h"

#include <QStringList>

#include <optional>

/// AWS IAM Identity Center as a client sees it: the access portal (GetRoleCredentials, Logout) and the OAuth device
/// flow of SSO OIDC. No request is signed: a bearer token or a device code vouches for it.
namespace composer::cloud {

WireRequest getRoleCredentials(
    const aws::Endpoint& portal, const QString& accountId, const QString& roleName, const base::Secret& accessToken);
struct SsoRoleKeys {
    QByteArray accessKeyId;
    base::Secret secretAccessKey;
    base::Secret sessionToken;
    base::UtcTime expires;
};
std::optional<SsoRoleKeys> ssoRoleKeysOf(const WireReply& reply);
WireRequest ssoLogout(const aws::Endpoint& portal, const base::Secret& accessToken);

struct OidcClient {
    QString id;
    base::Secret secret;
    base::UtcTime expires;
};
WireRequest registerClient(const aws::Endpoint& oidc, const QString& name, const QStringList& scopes);
std::optional<OidcClient> oidcClientOf(const WireReply& reply);

/// What a person is shown to sign in with.
struct DeviceAuthorization {
    base::Secret deviceCode;
    QString userCode;
    QString verificationUri;
    QString verificationUriComplete; ///< with the code in it; may be empty
    std::chrono::seconds lifetime;
    std::chrono::seconds interval; ///< between two CreateToken
};
WireRequest startDeviceAuthorization(const aws::Endpoint& oidc, const OidcClient& client, const QString& startUrl);
std::optional<DeviceAuthorization> deviceAuthorizationOf(const WireReply& reply);

struct OidcToken {
    base::Secret accessToken;
    base::Secret refreshToken; ///< may be empty
    std::chrono::seconds lifetime;
};
WireRequest createTokenForDevice(const aws::Endpoint& oidc, const OidcClient& client, const base::Secret& deviceCode);
WireRequest createTokenByRefresh(const aws::Endpoint& oidc, const OidcClient& client, const base::Secret& refreshToken);
std::optional<OidcToken> oidcTokenOf(const WireReply& reply);

/// The code is the OAuth one where there is one ("authorization_pending"), else that of the service.
aws::ServiceError ssoErrorOf(const WireReply& reply);

} // namespace composer::cloud
