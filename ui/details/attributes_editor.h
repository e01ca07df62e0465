// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/attribute_row.h"
#include "ui/details/item_rows.h"

namespace composer::ui {

/// The contact's attributes. Pasting lines of "name=value" or of a table into a name makes rows.
class AttributesEditor : public ItemRows<contact::Entry<QString>, AttributeRow> {
    Q_OBJECT

public:
    AttributesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    QString summary() const override;

protected:
    QString rowPath(std::size_t index) const override;
    Items itemsFrom(const QString& lines) const override;
};

} // namespace composer::ui
