// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace composer::base {

/// Gives a number in [0, 1). A seam: tests pass a constant.
using RandomSource = std::function<double()>;

/// Uniform numbers from the system's generator.
RandomSource systemRandom();

} // namespace composer::base
