// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

class QMenu;
class QString;

namespace composer::ui {

class WindowSettings;

/// Lists the files that were opened last whenever `menu` is about to be shown. `open` gets the path of the one that
/// is chosen. The settings must outlive the menu.
void offerRecentFiles(QMenu& menu, WindowSettings& settings, std::function<void(const QString& path)> open);

} // namespace composer::ui
