// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/partition.h"
#include "storage/environment.h"

namespace composer::models {

using aws::connectRegions;
using storage::Environment;
using storage::EnvironmentColor;
using storage::KeyOrigin;

/// All of them, in the order in which they are offered.
const std::vector<EnvironmentColor>& environmentColors();
const std::vector<KeyOrigin>& keyOrigins();
QString colorName(EnvironmentColor color);
/// E.g. "An AWS profile"
QString originName(KeyOrigin origin);

/// Whose keys, in a word or two: "keychain", "profile support", "this session".
QString identityText(const Environment& environment);
/// As much of an access key id as identifies it: "AKIA…7Q".
QString maskedKeyId(const QString& accessKeyId);

} // namespace composer::models
