// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission.h"
#include "texts/notice.h"

namespace composer::models {

/// How a submission ended. The code is the service's or one such as "ConnectionRefused", and empty for Created; the
/// details are code, status, request id and token.
Notice outcomeText(const sending::Outcome& outcome);

} // namespace composer::models
