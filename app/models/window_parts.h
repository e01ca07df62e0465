// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/send_target.h"

#include <QStringList>

namespace composer::models {

/// What the composition root hands to the window.
struct WindowParts {
    QString version;
    /// Shown until the target is open and names itself.
    QString environmentName;
    OpenTarget openTarget;
    /// Draft or request files to open at the start.
    QStringList files;
    Submit submit = sending::submit;
};

} // namespace composer::models
