// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission.h"

namespace composer::models {

/// One step of a submission in words: "Sending…", "Attempt 2 of 3 in 0.8 s…". Empty for final states.
QString progressText(const sending::Progress& progress);

} // namespace composer::models
