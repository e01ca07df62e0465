// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/target.h"
#include "texts/notice.h"

namespace composer::models {

/// Signs a DescribeInstance for the target's default instance and reads the answer. Ends soon after a stop.
QCoro::Task<Notice> testConnection(Target target, std::stop_token stop);

} // namespace composer::models
