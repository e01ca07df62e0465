// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/window_parts.h"
#include "targets/services.h"

namespace composer {

/// The concrete classes behind the seams; nothing is opened or loaded before it is asked for.
models::Services makeServices();
models::WindowParts makeWindowParts(const models::Services& services, const QStringList& files);

} // namespace composer
