// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/sources/environment_keys.h"

namespace composer::models {

enum class KeyWork { None, Look, Store, Forget };

/// What a person is told about the keys of an environment, with advice where something stands in the way.
struct KeyStateText {
    enum class Level { Neutral, Good, Attention, Bad };
    Level level = Level::Neutral;
    QString sentence;
};

/// While it runs.
KeyStateText workText(KeyWork work);
/// How it ended: never "stored" or "forgotten" for what was not read back so.
KeyStateText storedText(KeyWork work, const credentials::StoredKeys& found);
KeyStateText heldText(const QString& accessKeyId);
/// A session's key is missing.
KeyStateText notTypedText();

} // namespace composer::models
