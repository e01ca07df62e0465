// SPDX-License-Identifier: Apache-2.0
#include "credentials/standard_chain.h"

#include "credentials/environment_source.h"
#include "credentials/profile_source.h"

namespace composer::credentials {

std::shared_ptr<Source> standardChain(const AwsSettings& settings, const QProcessEnvironment& environment,
    SecretStoreFactory keychain, std::shared_ptr<const base::Clock> clock)
{
    std::vector<std::shared_ptr<Source>> sources;
    if (!settings.profileNamed)
        sources.push_back(std::make_shared<EnvironmentSource>(environment, clock));
    sources.push_back(std::make_shared<ProfileSource>(settings));
    if (keychain)
        sources.push_back(std::make_shared<KeychainSource>(
            keychainKey(settings.profile), KeychainSource::Entry::LookedFor, std::move(keychain), clock));
    return std::make_shared<Chain>(std::move(sources));
}

} // namespace composer::credentials
