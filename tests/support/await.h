// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/wait_for.h"

namespace composer::test {

/// The result of a task, with the event loop running until it is there.
template <class T>
T await(QCoro::Task<T> task)
{
    return base::waitFor(std::move(task));
}

} // namespace composer::test
