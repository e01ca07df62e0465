// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"
#include "texts/notice.h"

namespace composer::models {

/// Asks the service whether an environment works; ends soon after a stop.
using TestConnection = std::function<QCoro::Task<Notice>(SendTarget target, std::stop_token stop)>;

/// Signs a DescribeInstance for the target's default instance and reads the answer.
QCoro::Task<Notice> testConnection(SendTarget target, std::stop_token stop);

} // namespace composer::models
