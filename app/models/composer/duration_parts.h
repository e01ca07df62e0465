// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace composer::models {

/// A duration as a person says it.
struct DurationParts {
    std::int64_t days = 0;
    int hours = 0; ///< 0 to 23, when made of minutes
    int minutes = 0; ///< 0 to 59, when made of minutes
    bool operator==(const DurationParts&) const = default;

    constexpr std::int64_t inMinutes() const { return (days * 24 + hours) * 60 + minutes; }
    static constexpr DurationParts of(std::int64_t all) { return {all / (24 * 60), int(all / 60 % 24), int(all % 60)}; }
};

} // namespace composer::models
