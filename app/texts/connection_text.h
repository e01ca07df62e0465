// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/connection_check.h"
#include "texts/notice.h"

namespace composer::models {

/// What "Test connection" found: Good, Bad, or Attention when nothing prevents sending but not everything could
/// be tested. The code is "Works", "MayNotRead", the service's own, "ConnectionRefused" ...; the details are ARN,
/// account, status, request id ...
Notice connectionText(const sending::ConnectionReport& report);

} // namespace composer::models
