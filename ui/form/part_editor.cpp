// SPDX-License-Identifier: Apache-2.0
#include "ui/form/part_editor.h"

#include "contact/issues/field_path.h"
#include "ui/form/edit_command.h"

#include <QLocale>
#include <QScopedValueRollback>
#include <QUndoStack>

namespace composer::ui {

QString countSummary(qint64 items)
{
    return items > 0 ? QLocale().toString(items) : QString();
}

QString byteSummary(qint64 items, qint64 bytes, qint64 limit)
{
    const QLocale locale;
    return items > 0 ? PartEditor::tr("%1 · %2 / %3 bytes")
                           .arg(locale.toString(items), locale.toString(bytes), locale.toString(limit))
                     : QString();
}

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

QString PartEditor::partPath() const
{
    return QLatin1String(contact::field(m_part).path);
}

bool PartEditor::isInPart(const QString& path) const
{
    return contact::isAtOrUnder(path, partPath());
}

void PartEditor::edit(const QString& what, contact::PartValue after, const QString& place)
{
    if (after == m_model.part(m_part))
        return;
    const QScopedValueRollback editing(m_isEditing, true);
    m_undo.push(new EditCommand(m_model, m_part, std::move(after), what, place));
}

} // namespace composer::ui
