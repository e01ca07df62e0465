// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "credentials/credentials.h"
#include "credentials/profile/aws_settings.h"

namespace composer::credentials {

/// The services that hand out credentials.
enum class IssuingService {
    Sts, ///< Security Token Service: roles and who one is; sts.REGION
    Sso, ///< the access portal of SSO: keys of an account and role; portal.sso.REGION
    SsoOidc ///< the sign-in of SSO; oidc.REGION
};

/// Where the service is, with the endpoint variables, the profile's `services` section, FIPS and dual stack honoured.
/// `region` is the profile's for STS, sso_region for the others. The error is Misconfigured, said by `source`.
base::Result<aws::Endpoint, CredentialError> issuerEndpoint(
    IssuingService service, const AwsSettings& settings, const QString& region, const QString& source);

} // namespace composer::credentials
