// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomic_file.h"
#include "base/clock.h"

#include <QLockFile>

#include <memory>

namespace composer::storage {

/// One draft for one process and thread at a time. The lock of a process that is gone is taken over, at once or, when
/// it was killed before it wrote its name into the file, after a second; that of a living one never, however old it is.
using DraftLock = std::unique_ptr<QLockFile>;

/// `folder` is made when it is missing. Waits for `limit` at most: without the lock nothing may be written, since two
/// could look at the revision at once.
base::Result<DraftLock, base::FileError> lockDraft(
    const QString& folder, const QString& id, base::Milliseconds limit = base::Milliseconds(5000));

} // namespace composer::storage
