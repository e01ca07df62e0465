// SPDX-License-Identifier: Apache-2.0
#include "targets/connection_test.h"

#include "sending/connection_check.h"
#include "texts/connection_text.h"

namespace composer::models {

/// Captures nothing and keeps no temporaries in the co_await expression: GCC 12 destroys those twice.
QCoro::Task<Notice> testConnection(Target target, std::stop_token stop)
{
    const auto found = co_await sending::checkConnection(
        target.dependencies, target.route.endpoint, target.environment.instanceId, stop);
    co_return connectionText(found);
}

} // namespace composer::models
