// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/history/submission_history.h"

#include <QDateTime>

namespace composer::models {

/// What of everything that was ever sent is listed, as a person chooses it.
struct SentFilter {
    enum class Outcome {
        Contacts, ///< created, or perhaps created: what a mail program calls sent
        Created,
        Open, ///< perhaps created
        Refused,
        NotSent, ///< nothing left this machine, or it was cancelled
        All
    };
    enum class Time { Any, Today, Week, Month, Year }; ///< today, or the last 7, 30 and 365 days

    Outcome outcome = Outcome::Contacts;
    QString environment = {}; ///< by its name at the time; empty: any
    Time time = Time::Any;
    bool operator==(const SentFilter&) const = default;
};

/// As the journal is asked; days are those of `now`, in its time zone.
storage::HistoryFilter historyFilter(const SentFilter& chosen, const QString& typed, const QDateTime& now);

} // namespace composer::models
