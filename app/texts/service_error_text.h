// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "texts/notice.h"

namespace composer::models {

/// A service's error in plain sentences; unknown codes fall back to the service's own message.
/// Source of the codes: the model's errors of StartEmailContact and the API reference's common errors.
Notice serviceErrorText(const aws::ServiceError& error);

} // namespace composer::models
