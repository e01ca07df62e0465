// SPDX-License-Identifier: Apache-2.0
#include "cli/send_target.h"

#include "base/random.h"
#include "credentials/standard_chain.h"

#include <QProcessEnvironment>
#include <QUuid>

namespace composer::cli {

QString freshToken()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

base::Result<SendTarget, TargetError> sandboxTarget(const Services& services)
{
    auto made = services.sandbox();
    if (!made)
        return base::fail(TargetError {NotSent, {QStringLiteral("SandboxMissing"), made.error()}});
    std::shared_ptr<sandbox::Sandbox> service = std::move(*made);
    const auto endpoint = service->start(0, {});
    if (!endpoint)
        return base::fail(TargetError {NotSent, {QStringLiteral("SandboxFailed"), endpoint.error()}});
    auto keys = std::make_shared<credentials::StaticSource>(
        credentials::Credentials {sandbox::demoKeys(), QStringLiteral("sandbox"), {}});
    std::shared_ptr<credentials::Source> running(keys.get(), [keys, service](credentials::Source*) {});
    return SendTarget {*endpoint, std::move(running), QStringLiteral("sandbox")};
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
        QString::fromLatin1(endpoint->url() + ' ' + endpoint->signingRegion)};
}

sending::Parts partsFor(const Services& services, const SendTarget& target)
{
    sending::Parts parts;
    parts.transport = services.transport();
    parts.credentials = target.credentials;
    parts.journal = services.journal();
    parts.clock = services.clock;
    parts.quota = std::make_shared<aws::RetryQuota>();
    parts.skew = std::make_shared<aws::ClockSkew>();
    parts.random = base::systemRandom();
    parts.newToken = freshToken;
    return parts;
}

} // namespace composer::cli
