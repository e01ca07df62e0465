// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

class QKeyEvent;

namespace composer::ui {

/// What the keys of the body's editor ask for.
enum class BodyCommand {
    Find,
    Replace,
    FindNext,
    FindPrevious,
    CloseFind,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    PasteText ///< Ctrl+Shift+V, "paste as plain text" in other programs; here every paste is one
};

/// Nothing for a key that is not the editor's.
std::optional<BodyCommand> bodyCommand(const QKeyEvent& key);

} // namespace composer::ui
