// SPDX-License-Identifier: Apache-2.0
#pragma once

class QDialog;
class QDialogButtonBox;
class QPushButton;
class QString;
class QWidget;

/// Buttons as most dialogs have them: Enter in a field does not press them. `name` is the object name.
namespace composer::ui {

QPushButton* pushButton(const char* name, const QString& text, QWidget* parent = nullptr);
/// The foot of a dialog that can only be closed.
QDialogButtonBox* closeButton(const char* name, QDialog* dialog);

} // namespace composer::ui
