// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/service_error.h"
#include "texts/problem_text.h"

namespace composer::models {

/// A service's error in a plain sentence; unknown codes fall back to the service's own message.
/// Source of the codes: the model's errors of StartEmailContact and the API reference's common errors.
ProblemText serviceProblem(const aws::ServiceError& error);

} // namespace composer::models
