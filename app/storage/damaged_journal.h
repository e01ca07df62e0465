// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/journal_schema.h"

#include <QStringList>

namespace composer::storage {

/// Damaged journals that were renamed to "<path>.damaged-<UTC time>", oldest first.
QStringList damagedCopies(const QString& path);

struct RowQuestion {
    RowContents contents;
    QString condition;
    BoundValues values;
};

/// The rows of these copies that fit, as far as SQLite can read them, oldest first in each. Copies are opened read-only
/// and stay as they are; one that cannot be read at all has no rows.
std::vector<JournalEntry> rowsOfDamagedCopies(const QString& path, const RowQuestion& question);

} // namespace composer::storage
