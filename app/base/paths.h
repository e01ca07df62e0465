// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

/// The application's own folders by the XDG Base Directory specification 0.8. Empty when neither the XDG variable nor
/// HOME names an absolute folder. (QStandardPaths would make up a folder then, and learnt StateLocation in Qt 6.7.)
namespace composer::base {

/// $XDG_STATE_HOME/contact-composer, else ~/.local/state/contact-composer.
QString stateDirectory();
/// $XDG_DATA_HOME/contact-composer, else ~/.local/share/contact-composer.
QString dataDirectory();
/// $XDG_CONFIG_HOME/contact-composer, else ~/.config/contact-composer.
QString configDirectory();

} // namespace composer::base
