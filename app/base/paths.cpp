// SPDX-License-Identifier: Apache-2.0
#include "base/paths.h"

#include <QDir>

namespace composer::base {

namespace {

QString directory(const char* variable, QLatin1StringView belowHome)
{
    constexpr QLatin1StringView own("/contact-composer");
    // The specification: a relative path in an XDG variable is invalid and ignored.
    const auto given = qEnvironmentVariable(variable);
    if (QDir::isAbsolutePath(given))
        return given + own;
    const auto home = qEnvironmentVariable("HOME");
    return QDir::isAbsolutePath(home) ? home + belowHome + own : QString();
}

} // namespace

QString stateDirectory()
{
    return directory("XDG_STATE_HOME", QLatin1StringView("/.local/state"));
}

QString dataDirectory()
{
    return directory("XDG_DATA_HOME", QLatin1StringView("/.local/share"));
}

QString configDirectory()
{
    return directory("XDG_CONFIG_HOME", QLatin1StringView("/.config"));
}

} // namespace composer::base
