// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace composer::ui {

/// Both are window-modal, parented and close with Esc.
void showAbout(QWidget* parent, const QString& version);
/// `list` holds one shortcut a line.
void showShortcuts(QWidget* parent, const QString& list);

} // namespace composer::ui
