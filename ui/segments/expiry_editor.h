// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/segments/segment_value_editor.h"

#include <array>

class QCheckBox;
class QLayout;
class QSpinBox;

namespace composer::ui {

/// connect:ContactExpiry as days, hours and minutes.
class ExpiryEditor : public SegmentValueEditor {
    Q_OBJECT

public:
    ExpiryEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

protected:
    bool hasValue() const override { return minutes().has_value(); }
    void showValue() override;
    QString hint() const override;

private:
    QLayout* makeSpins();
    void takeOver(std::optional<std::int64_t> minutes, QWidget* field);
    std::optional<std::int64_t> minutes() const;
    std::int64_t typedMinutes() const;

    QCheckBox* m_on;
    std::array<QSpinBox*, 3> m_spins; ///< days, hours, minutes
};

} // namespace composer::ui
