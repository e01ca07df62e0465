// SPDX-License-Identifier: Apache-2.0
#include "models/sent/sent_filter.h"

#include <QTimeZone>

#include <chrono>
#include <optional>

namespace composer::models {

namespace {

using storage::JournalState;

std::vector<JournalState> statesOf(SentFilter::Outcome outcome)
{
    switch (outcome) {
    case SentFilter::Outcome::Contacts:
        return {JournalState::Created, JournalState::Sending, JournalState::Unknown};
    case SentFilter::Outcome::Created:
        return {JournalState::Created};
    case SentFilter::Outcome::Open:
        return {JournalState::Sending, JournalState::Unknown};
    case SentFilter::Outcome::Refused:
        return {JournalState::Refused};
    case SentFilter::Outcome::NotSent:
        return {JournalState::NotSent, JournalState::Cancelled};
    case SentFilter::Outcome::All:
        break;
    }
    return {};
}

std::optional<int> daysBack(SentFilter::Time time)
{
    switch (time) {
    case SentFilter::Time::Today:
        return 0;
    case SentFilter::Time::Week:
        return 6;
    case SentFilter::Time::Month:
        return 29;
    case SentFilter::Time::Year:
        return 364;
    case SentFilter::Time::Any:
        break;
    }
    return {};
}

} // namespace

storage::HistoryFilter historyFilter(const SentFilter& chosen, const QString& typed, const QDateTime& now)
{
    storage::HistoryFilter filter;
    filter.typed = typed;
    filter.states = statesOf(chosen.outcome);
    filter.environment = chosen.environment;
    if (const auto days = daysBack(chosen.time)) {
        const auto from = now.date().addDays(-*days).startOfDay(now.timeZone());
        filter.from = base::UtcTime(base::Milliseconds(from.toMSecsSinceEpoch()));
    }
    return filter;
}

} // namespace composer::models
