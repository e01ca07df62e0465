// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/draft_store.h"

namespace composer::models {

/// What a front end names of the drafts on disk; it reaches them through the models alone.
using storage::DraftVersion;
using storage::Folder;

} // namespace composer::models
