// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/search_hit.h"
#include "storage/sql_statement.h"

#include <QHash>
#include <QStringList>

namespace composer::storage {

/// Where `typed`, whose searchQuery() is `words`, was found in the bodies of the rows from `first` to `last`; rows that
/// were found otherwise are not in it.
base::Result<QHash<qint64, SearchHit>, DatabaseError> hitsBetween(
    const SqliteFile& file, const QString& typed, const QString& words, qint64 first, qint64 last);
base::Result<QStringList, DatabaseError> environmentNames(const SqliteFile& file);

} // namespace composer::storage
