// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QString>

namespace composer::ui {

/// A text in a window's title, of which Qt would take "[*]" for the place of its mark of a changed document.
inline QString titleText(QString text)
{
    return text.replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

} // namespace composer::ui
