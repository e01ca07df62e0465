// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/profile/aws_settings.h"
#include "credentials/source_dependencies.h"
#include "credentials/sources/keychain_source.h"

namespace composer::credentials {

/// The order of the AWS CLI: the environment's keys, its web identity unless the profile takes a role, the profile;
/// a container's local server; then the system's keychain under the profile's name, when there is a factory for it. A
/// profile given by option leaves the environment out; one given by AWS_PROFILE does not.
std::shared_ptr<Source> standardChain(const AwsSettings& settings, const QProcessEnvironment& environment,
    SecretStoreFactory keychain, SourceDependencies dependencies);

} // namespace composer::credentials
