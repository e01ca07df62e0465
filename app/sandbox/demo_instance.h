// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/exchange.h"

namespace composer::sandbox {

/// The answer of DescribeInstance for the demo instance.
Reply describedDemoInstance();

} // namespace composer::sandbox
