// SPDX-License-Identifier: Apache-2.0
#include "cli/send_target.h"

#include "credentials/standard_chain.h"

#include <QProcessEnvironment>

namespace composer::cli {

base::Result<SendTarget, TargetError> sandboxTarget(const Services& services)
{
    auto made = services.sandbox();
    if (!made)
        return base::fail(TargetError {NotSent, {QStringLiteral("SandboxMissing"), made.error()}});
    std::shared_ptr<sandbox::Sandbox> service = std::move(*made);
    const auto endpoint = service->start(0, {});
    if (!endpoint)
        return base::fail(TargetError {NotSent, {QStringLiteral("SandboxFailed"), endpoint.error()}});
    credentials::Credentials demo {sandbox::demoKeys(), QStringLiteral("sandbox"), {}};
    return SendTarget {*endpoint, std::make_shared<credentials::StaticSource>(std::move(demo)),
        QStringLiteral("sandbox"), std::move(service)};
}

base::Result<SendTarget, TargetError> awsTarget(const Services& services, const credentials::AwsChoice& choice)
{
    const auto environment = QProcessEnvironment::systemEnvironment();
    const auto settings = credentials::loadAwsSettings(choice, environment);
    if (!settings)
        return base::fail(TargetError {NoCredentials, models::settingsProblem(settings.error())});
    aws::EndpointParameters parameters;
    parameters.region = settings->region;
    parameters.useFips = settings->useFips;
    parameters.useDualStack = settings->useDualStack;
    parameters.endpointOverride = settings->endpointUrl;
    const auto endpoint = aws::resolveEndpoint(parameters);
    if (!endpoint)
        return base::fail(TargetError {WrongUsage, models::endpointProblem(endpoint.error())});
    return SendTarget {*endpoint, credentials::standardChain(*settings, environment, services.keychain, services.clock),
        QString::fromLatin1(endpoint->url() + ' ' + endpoint->signingRegion), nullptr};
}

} // namespace composer::cli
