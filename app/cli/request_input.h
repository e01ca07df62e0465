// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "contact/draft.h"
#include "models/problem_text.h"

#include <QString>

namespace composer::cli {

/// A request file with every problem that reading and checking it found.
struct RequestInput {
    contact::ReadDraft read;
    contact::Issues issues; ///< shape and values together, with lines
};

/// Reads FILE, or standard input for "-", checks it and puts lines to the problems. The error's sentence begins with
/// the file's name.
base::Result<RequestInput, models::ProblemText> readRequest(const QString& file);

} // namespace composer::cli
