// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>

namespace composer::sandbox {

/// Counts the bytes of the bodies that all connections hold, up to a total. For any number of threads.
class BodyBudget {
public:
    explicit BodyBudget(qint64 total)
        : m_left(total)
    {
    }
    BodyBudget(const BodyBudget&) = delete;
    BodyBudget& operator=(const BodyBudget&) = delete;

    /// The part of one body; given back when the share ends. The budget must outlive it.
    class Share {
    public:
        explicit Share(BodyBudget& budget)
            : m_budget(budget)
        {
        }
        ~Share() { m_budget.m_left += m_size; }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;

        /// Makes the share `size` bytes large; it never shrinks. False when the total does not allow it, and then the
        /// share stays as it was.
        bool growTo(qint64 size);

    private:
        BodyBudget& m_budget;
        qint64 m_size = 0;
    };

private:
    std::atomic<qint64> m_left;
};

} // namespace composer::sandbox
