// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/scenario.h"

namespace composer::sandbox {

/// The position within a scenario.
class ScenarioPlayer {
public:
    explicit ScenarioPlayer(Scenario scenario);

    /// The step of the next request; a default one when the scenario is over.
    Step next();
    /// How far the sandbox's clock is ahead, as the steps so far have it.
    std::chrono::minutes clockSkew() const { return m_clockSkew; }

private:
    Scenario m_scenario;
    std::size_t m_position = 0;
    int m_used = 0; ///< requests that the current step had so far
    std::chrono::minutes m_clockSkew {0};
};

} // namespace composer::sandbox
