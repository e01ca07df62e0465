// SPDX-License-Identifier: Apache-2.0
#include "credentials/profile/issuer_endpoint.h"

#include "credentials/profile/config_files.h"

namespace composer::credentials {

namespace {

struct ServiceNames {
    QString hostLabel;
    QString settingsKey;
};

ServiceNames namesOf(IssuingService service)
{
    switch (service) {
    case IssuingService::Sso:
        return {QStringLiteral("portal.sso"), QStringLiteral("sso")};
    case IssuingService::SsoOidc:
        return {QStringLiteral("oidc"), QStringLiteral("sso_oidc")};
    case IssuingService::Sts:
        break;
    }
    return {QStringLiteral("sts"), QStringLiteral("sts")};
}

QString reasonOf(const aws::EndpointError& error, const ServiceNames& names)
{
    using Code = aws::EndpointError::Code;
    switch (error.code) {
    case Code::RegionMissing:
        return QStringLiteral("no region is set, and %1 needs one").arg(names.settingsKey);
    case Code::RegionInvalid:
        return QStringLiteral("“%1” is not a region").arg(error.value);
    case Code::FipsWithOverride:
    case Code::DualStackWithOverride:
        return QStringLiteral("an endpoint URL cannot be combined with FIPS or dual stack");
    case Code::PlainHttp:
        return QStringLiteral("http:// is allowed only for this machine: %1").arg(error.value);
    case Code::OverrideInvalid:
        break;
    }
    return QStringLiteral("the endpoint URL of %1 is not valid: %2").arg(names.settingsKey, error.value);
}

} // namespace

base::Result<aws::Endpoint, CredentialError> issuerEndpoint(
    IssuingService service, const AwsSettings& settings, const QString& region, const QString& source)
{
    const auto names = namesOf(service);
    if (const auto found = settings.otherEndpointErrors.find(names.settingsKey);
        found != settings.otherEndpointErrors.end())
        return base::fail(CredentialError {CredentialError::Code::Misconfigured, source, describe(found->second)});
    aws::EndpointParameters parameters;
    parameters.region = region;
    parameters.service = names.hostLabel;
    if (const auto found = settings.otherEndpointUrls.find(names.settingsKey);
        found != settings.otherEndpointUrls.end())
        parameters.endpointOverride = found->second;
    const bool isOfAws = parameters.endpointOverride.isEmpty();
    parameters.useFips = settings.useFips && isOfAws;
    parameters.useDualStack = settings.useDualStack && isOfAws;
    auto endpoint = aws::resolveEndpoint(parameters);
    if (!endpoint)
        return base::fail(
            CredentialError {CredentialError::Code::Misconfigured, source, reasonOf(endpoint.error(), names)});
    return endpoint.value();
}

} // namespace composer::credentials
