// SPDX-License-Identifier: Apache-2.0
#include "base/paths.h"

#include <QDir>

namespace composer::base {

QString stateDirectory()
{
    // The specification: a relative path in an XDG variable is invalid and ignored.
    const auto state = qEnvironmentVariable("XDG_STATE_HOME");
    if (QDir::isAbsolutePath(state))
        return state + QLatin1String("/contact-composer");
    const auto home = qEnvironmentVariable("HOME");
    return QDir::isAbsolutePath(home) ? home + QLatin1String("/.local/state/contact-composer") : QString();
}

} // namespace composer::base
