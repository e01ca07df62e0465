// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "contact/drafts/draft.h"

#include <QObject>

#include <functional>

namespace composer::models {

/// A draft, or one plain sentence saying why there is none.
using LoadedDraft = base::Result<contact::ReadDraft, QString>;

/// Reads a draft or request file away from the window's thread; a large one takes a while. `done` runs in the main
/// thread, where `receiver` must live, unless that was destroyed.
void loadDraft(const QString& path, QObject* receiver, std::function<void(const LoadedDraft&)> done);

} // namespace composer::models
