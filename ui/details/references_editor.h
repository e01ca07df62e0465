// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/rows_editor.h"

namespace composer::ui {

/// The references of the contact: links, numbers, texts and dates.
class ReferencesEditor : public RowsEditor {
    Q_OBJECT

public:
    ReferencesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);
};

} // namespace composer::ui
