// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/history/submission_history.h"
#include "storage/sql_statement.h"

#include <limits>

namespace composer::storage {

/// What a filter leaves out beside the text that is typed, as SQL about a row `s`, made so that the rows that fit are
/// found by an index, however few they are and however far back.
struct HistoryBounds {
    bool isEmpty = false; ///< no row fits
    /// Conditions of which one holds; for each an index has the rows in the order of their ids. None: all rows may fit.
    QStringList drivers;
    QString driverSet; ///< the ids of these rows as a query, if they are few
    QStringList sets; ///< lists of ids or queries of few; the id is in all
    QStringList columns; ///< further conditions, which all hold
    qint64 firstId = std::numeric_limits<qint64>::min();
    qint64 lastId = std::numeric_limits<qint64>::max();
    BoundValues values; ///< of `columns`
};

base::Result<HistoryBounds, DatabaseError> historyBounds(const SqliteFile& file, const HistoryFilter& filter);

} // namespace composer::storage
