// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "contact/drafts/draft.h"
#include "texts/notice.h"

#include <QString>

namespace composer::cli {

/// Reads and checks FILE, or standard input for "-". The error's headline begins with the file's name.
base::Result<contact::ReadDraft, models::Notice> readRequest(const QString& file);

} // namespace composer::cli
