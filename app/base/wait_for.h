// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoroTask>

#include <optional>
#include <utility>

namespace composer::base {

/// The result of a task, for callers that are no coroutines; runs the event loop until it is there.
/// (QCoro::waitFor() wants a result type that can be made without a value, which a Result cannot.)
template <class T>
T waitFor(QCoro::Task<T> task)
{
    const auto boxed = [](QCoro::Task<T> inner) -> QCoro::Task<std::optional<T>> {
        co_return std::optional<T>(co_await std::move(inner));
    };
    return *QCoro::waitFor(boxed(std::move(task)));
}

} // namespace composer::base
