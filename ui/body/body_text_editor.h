// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/text_editor.h"

namespace composer::ui {

class BodyText;

/// The message's body as the binder knows it.
std::unique_ptr<TextEditor> textEditor(BodyText* edit);

} // namespace composer::ui
