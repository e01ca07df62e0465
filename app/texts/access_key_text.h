// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/sources/environment_keys.h"
#include "texts/notice.h"

namespace composer::models {

enum class KeyWork { None, Look, Store, Forget };

/// The access key of an environment, with advice where it cannot be had. Without codes.

/// While it runs.
Notice workText(KeyWork work);
/// How it ended: "stored" or "forgotten" only after reading that back.
Notice storedText(KeyWork work, const credentials::StoredKeys& found);
Notice heldText(const QString& accessKeyId);
/// A session's key is missing.
Notice notTypedText();

} // namespace composer::models
