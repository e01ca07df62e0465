// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/segments/segment_value_editor.h"

class QComboBox;

namespace composer::ui {

/// connect:Subtype as a choice of the known values, or any other text. Empty: it is not sent.
class SubtypeEditor : public SegmentValueEditor {
    Q_OBJECT

public:
    SubtypeEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

protected:
    bool hasValue() const override;
    void showValue() override;
    QString hint() const override;

private:
    void takeOver(const QString& text);

    QComboBox* m_choice;
};

} // namespace composer::ui
