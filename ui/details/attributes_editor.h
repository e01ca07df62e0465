// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/rows_editor.h"

namespace composer::ui {

/// The contact's attributes. Pasting lines of "name=value" or of a table into a name makes rows.
class AttributesEditor : public RowsEditor {
    Q_OBJECT

public:
    AttributesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);
};

} // namespace composer::ui
