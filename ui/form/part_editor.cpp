// SPDX-License-Identifier: Apache-2.0
#include "ui/form/part_editor.h"

#include "ui/form/edit_command.h"

#include <QScopedValueRollback>
#include <QUndoStack>

namespace composer::ui {

PartEditor::PartEditor(models::ComposerModel& model, QUndoStack& undo, contact::FieldId part, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_undo(undo)
    , m_part(part)
{
    connect(&m_model, &models::ComposerModel::partChanged, this, [this](contact::FieldId changed) {
        if (changed == m_part)
            showPart();
    });
    connect(&m_model, &models::ComposerModel::issuesChanged, this, [this] { showIssues(); });
}

void PartEditor::edit(const QString& what, models::PartValue after, const QString& place)
{
    if (after == m_model.part(m_part))
        return;
    const QScopedValueRollback editing(m_isEditing, true);
    m_undo.push(new EditCommand(m_model, m_part, std::move(after), what, place));
}

} // namespace composer::ui
