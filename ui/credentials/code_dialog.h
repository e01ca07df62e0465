// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace composer::models {
class CodeQuestions;
}

namespace composer::ui {

/// From now on the window asks for the MFA codes that roles require.
void askForCodes(models::CodeQuestions& questions, QWidget* window);

} // namespace composer::ui
