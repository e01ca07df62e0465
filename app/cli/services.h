// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "targets/services.h"

namespace composer::cli {

/// What the verbs work with.
struct Services : models::TargetServices {
    QString version;
};

} // namespace composer::cli
