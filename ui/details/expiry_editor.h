// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/issue_timing.h"
#include "ui/form/part_editor.h"

#include <array>

class QCheckBox;
class QSpinBox;

namespace composer::ui {

class FieldNote;

/// connect:ContactExpiry as days, hours and minutes. Another form of it is left alone until the person sets one here.
class ExpiryEditor : public PartEditor {
    Q_OBJECT

public:
    ExpiryEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    /// A problem of the expiry, when it has its usual form.
    bool focusPath(const QString& path) override;
    void revealIssues() override;
    bool showsError() const override;

protected:
    void showPart() override;
    void showIssues() override;

private:
    void give(std::optional<std::int64_t> minutes, QWidget* field);
    void showNote();
    std::optional<std::int64_t> minutes() const;

    QCheckBox* m_on;
    std::array<QSpinBox*, 3> m_spins; ///< days, hours, minutes
    FieldNote* m_note;
    IssueTiming m_timing;
    bool m_isRevealed = false;
};

} // namespace composer::ui
