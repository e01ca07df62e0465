// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::base {

/// $XDG_STATE_HOME/contact-composer, else ~/.local/state/contact-composer (XDG Base Directory 0.8). Empty when neither
/// XDG_STATE_HOME nor HOME names an absolute folder. QStandardPaths learnt StateLocation only in Qt 6.7.
QString stateDirectory();

} // namespace composer::base
