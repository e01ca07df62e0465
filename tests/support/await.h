// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoroTask>
#include <QEventLoop>

#include <optional>

namespace composer::test {

template <class T>
QCoro::Task<void> storeResult(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> result, QEventLoop* loop)
{
    result->emplace(co_await std::move(task));
    loop->quit();
}

/// The result of a task, with the event loop running until it is there. (QCoro::waitFor wants a T without a value.)
template <class T>
T await(QCoro::Task<T> task)
{
    QEventLoop loop;
    const auto result = std::make_shared<std::optional<T>>();
    const auto storing = storeResult(std::move(task), result, &loop);
    if (!result->has_value())
        loop.exec();
    return std::move(result->value());
}

} // namespace composer::test
