// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/environments.h"

namespace composer::models {

/// The parts of an environment that are typed in.
enum class EnvironmentField { Name, Profile, Region, EndpointUrl, InstanceId, AccountId, Destination, FlowId };
const std::vector<EnvironmentField>& environmentFields();
/// Where a field's text is.
QString& textOf(Environment& environment, EnvironmentField field);

/// One sentence about why the file of the environments cannot be used.
QString environmentStoreProblem(const storage::EnvironmentStoreError& error);

struct EnvironmentIssue {
    EnvironmentField field;
    QString sentence;
    bool isError = true; ///< false: it can be used as it is, but is probably not meant so
};

/// What is wrong with an environment beside the others that there are.
std::vector<EnvironmentIssue> environmentIssues(const Environment& environment, const Environments& others);

} // namespace composer::models
