// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/body_budget.h"

namespace composer::sandbox {

bool BodyBudget::Share::growTo(qint64 size)
{
    const qint64 more = size - m_size;
    if (more <= 0)
        return true;
    if (m_budget.m_left.fetch_sub(more) < more) {
        m_budget.m_left += more;
        return false;
    }
    m_size = size;
    return true;
}

} // namespace composer::sandbox
