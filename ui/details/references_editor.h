// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/item_rows.h"
#include "ui/details/reference_row.h"

namespace composer::ui {

/// The references of the contact: links, numbers, texts and dates.
class ReferencesEditor : public ItemRows<contact::Entry<contact::Reference>, ReferenceRow> {
    Q_OBJECT

public:
    ReferencesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    QString summary() const override;

protected:
    contact::Entry<contact::Reference> blankItem() const override;
    QString rowPath(std::size_t index) const override;
};

} // namespace composer::ui
