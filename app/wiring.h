// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/window_dependencies.h"

namespace composer {

/// The concrete classes behind the seams; nothing is opened or loaded before it is asked for.
models::Services makeServices();
models::WindowDependencies makeWindowDependencies(const models::Services& services, const QStringList& files);

} // namespace composer
