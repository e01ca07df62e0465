// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace composer::ui {

/// The manual: one page, built in, in the language of the window.
void showHelp(QWidget* parent);

} // namespace composer::ui
