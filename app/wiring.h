// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/services.h"
#include "models/window_parts.h"

namespace composer {

/// The concrete classes behind the seams; nothing is opened or loaded before it is asked for.
cli::Services makeServices();
models::WindowParts makeWindowParts(const cli::Services& services, const QStringList& files);

} // namespace composer
