// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/issue_timing.h"
#include "ui/form/part_editor.h"

class QComboBox;

namespace composer::ui {

class FieldNote;

/// connect:Subtype as a choice of the known values, or any other text. Empty: it is not sent.
class SubtypeEditor : public PartEditor {
    Q_OBJECT

public:
    SubtypeEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    /// A problem of the subtype, when it has its usual form.
    bool focusPath(const QString& path) override;
    void revealIssues() override;
    bool showsError() const override;

protected:
    void showPart() override;
    void showIssues() override;

private:
    void give(const QString& text);

    QComboBox* m_choice;
    FieldNote* m_note;
    IssueTiming m_timing;
    bool m_isRevealed = false;
};

} // namespace composer::ui
