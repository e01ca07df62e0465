// SPDX-License-Identifier: Apache-2.0
#include "sandbox/scenario_player.h"

#include <utility>

namespace composer::sandbox {

ScenarioPlayer::ScenarioPlayer(Scenario scenario)
    : m_scenario(std::move(scenario))
{
}

Step ScenarioPlayer::next()
{
    if (m_position == m_scenario.steps.size() && m_scenario.repeat)
        m_position = 0;
    if (m_position == m_scenario.steps.size())
        return {};
    const Step& step = m_scenario.steps[m_position];
    if (step.clockSkew)
        m_clockSkew = *step.clockSkew;
    if (++m_used >= step.count) {
        m_used = 0;
        ++m_position;
    }
    return step;
}

} // namespace composer::sandbox
