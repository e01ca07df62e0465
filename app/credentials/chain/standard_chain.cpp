// SPDX-License-Identifier: Apache-2.0
#include "credentials/chain/standard_chain.h"

#include "credentials/chain/chain.h"
#include "credentials/chain/profile_source.h"
#include "credentials/profile/issuer_endpoint.h"
#include "credentials/profile/profile_plan.h"
#include "credentials/sources/container_source.h"
#include "credentials/sources/environment_source.h"
#include "credentials/sources/timed_source.h"
#include "credentials/sources/web_identity_source.h"

namespace composer::credentials {

namespace {

/// A source whose error is known already.
class BrokenSource final : public Source {
public:
    explicit BrokenSource(CredentialError error)
        : m_error(std::move(error))
    {
    }
    QString name() const override { return m_error.source; }
    Effort effort() const override
    {
        return m_error.code == CredentialError::Code::NotConfigured ? Effort::Nothing : Effort::Quiet;
    }
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token) override
    {
        const auto error = m_error;
        co_return base::fail(error);
    }

private:
    CredentialError m_error;
};

/// AWS_WEB_IDENTITY_TOKEN_FILE and AWS_ROLE_ARN; null when the first is not set.
std::shared_ptr<Source> webIdentityOf(
    const QProcessEnvironment& environment, const AwsSettings& settings, const SourceDependencies& dependencies)
{
    const auto name = QStringLiteral("environment (web identity)");
    const PlannedWebIdentity identity {environment.value(QStringLiteral("AWS_ROLE_ARN")),
        environment.value(QStringLiteral("AWS_WEB_IDENTITY_TOKEN_FILE")),
        environment.value(QStringLiteral("AWS_ROLE_SESSION_NAME"))};
    if (identity.tokenFile.isEmpty())
        return {};
    if (identity.roleArn.isEmpty())
        return std::make_shared<BrokenSource>(CredentialError {CredentialError::Code::Incomplete, name,
            QStringLiteral("AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not")});
    const auto sts = issuerEndpoint(IssuingService::Sts, settings, settings.region, name);
    if (!sts)
        return std::make_shared<BrokenSource>(sts.error());
    return std::make_shared<WebIdentitySource>(name, identity, *sts, dependencies);
}

} // namespace

std::shared_ptr<Source> standardChain(const AwsSettings& settings, const QProcessEnvironment& environment,
    SecretStoreFactory keychain, SourceDependencies dependencies)
{
    std::vector<std::shared_ptr<Source>> sources;
    const auto add = [&sources, &dependencies](std::shared_ptr<Source> source) {
        sources.push_back(std::make_shared<TimedSource>(std::move(source), dependencies));
    };
    if (!settings.profileNamed) {
        add(std::make_shared<EnvironmentSource>(environment));
        auto identity = webIdentityOf(environment, settings, dependencies);
        if (identity && !takesRole(settings.profiles, settings.profile))
            add(std::move(identity));
    }
    for (const auto& path : settings.countedAsAbsent)
        sources.push_back(std::make_shared<BrokenSource>(CredentialError {CredentialError::Code::NotConfigured, path,
            QStringLiteral("it is not a regular file, so it counts as absent")}));
    sources.push_back(std::make_shared<ProfileSource>(settings, environment, dependencies));
    add(std::make_shared<ContainerSource>(environment, dependencies));
    if (keychain)
        add(std::make_shared<KeychainSource>(
            keychainKey(settings.profile), KeychainSource::Entry::LookedFor, std::move(keychain)));
    return std::make_shared<Chain>(std::move(sources), dependencies.trace);
}

} // namespace composer::credentials
