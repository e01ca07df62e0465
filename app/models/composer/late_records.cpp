// SPDX-License-Identifier: Apache-2.0
#include "models/composer/late_records.h"

namespace composer::models {

namespace {

constexpr std::chrono::seconds pause {3};

} // namespace

LateRecords::LateRecords(QObject* parent)
    : QObject(parent)
{
    m_again.setInterval(pause);
    connect(&m_again, &QTimer::timeout, this, &LateRecords::tryNow);
}

LateRecords::~LateRecords()
{
    for (const auto& [token, outcome] : m_open)
        outcome->record();
}

void LateRecords::add(const QString& token, std::shared_ptr<sending::UnrecordedOutcome> outcome)
{
    m_open.emplace_back(token, std::move(outcome));
    m_again.start();
}

void LateRecords::tryNow()
{
    const auto open = std::exchange(m_open, {});
    for (const auto& one : open) {
        if (one.second->record())
            Q_EMIT recorded(one.first);
        else
            m_open.push_back(one);
    }
    if (m_open.empty())
        m_again.stop();
}

} // namespace composer::models
