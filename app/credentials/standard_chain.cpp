// SPDX-License-Identifier: Apache-2.0
#include "credentials/standard_chain.h"

#include "credentials/environment_source.h"
#include "credentials/profile_source.h"

namespace composer::credentials {

std::shared_ptr<Source> standardChain(
    const AwsSettings& settings, const QProcessEnvironment& environment, SecretStoreFactory keychain, SourceParts parts)
{
    std::vector<std::shared_ptr<Source>> sources;
    if (!settings.profileNamed)
        sources.push_back(std::make_shared<EnvironmentSource>(environment, parts.clock));
    sources.push_back(std::make_shared<ProfileSource>(settings));
    if (keychain)
        sources.push_back(std::make_shared<KeychainSource>(
            keychainKey(settings.profile), KeychainSource::Entry::LookedFor, std::move(keychain), parts.clock));
    return std::make_shared<Chain>(std::move(sources), parts.trace);
}

} // namespace composer::credentials
