// SPDX-License-Identifier: Apache-2.0
#include "ui/segments/segment_value_editor.h"

#include "contact/issues/field_path.h"
#include "ui/form/field_note.h"

namespace composer::ui {

SegmentValueEditor::SegmentValueEditor(
    models::ComposerModel& model, QUndoStack& undo, QLatin1StringView key, const char* name, QWidget* parent)
    : PartEditor(model, undo, contact::FieldId::SegmentAttributes, parent)
    , m_key(key)
    , m_path(partPath() + u'.' + key)
    , m_note(new FieldNote(this))
{
    m_note->setObjectName(QLatin1String(name) + QLatin1String("Note"));
    connect(&m_timing, &IssueTiming::due, this, &SegmentValueEditor::revealIssues);
}

void SegmentValueEditor::addField(QWidget* field)
{
    m_described.push_back(field);
    m_timing.watch(field);
}

void SegmentValueEditor::give(Attributes after, const QString& what, QWidget* field, const QString& place)
{
    m_timing.typedIn(field);
    edit(what, std::move(after), place);
}

void SegmentValueEditor::showPart()
{
    showValue();
    m_note->setHint(models::hasOddForm(part<Attributes>(), m_key)
            ? tr("Set in an unusual form; see Segment attributes. It stays until you set one here.")
            : hint());
    if (!isEditing())
        m_note->conceal();
    showIssues();
}

void SegmentValueEditor::showIssues()
{
    m_note->setIssues(hasValue() ? model().issuesUnder(m_path) : contact::Issues());
    for (auto* widget : m_described)
        widget->setAccessibleDescription(m_note->text());
    Q_EMIT stateChanged();
}

void SegmentValueEditor::revealIssues()
{
    m_note->reveal();
    showIssues();
}

bool SegmentValueEditor::showsError() const
{
    return m_note->showsError();
}

bool SegmentValueEditor::focusPath(const QString& path)
{
    if (!hasValue() || !contact::isAtOrUnder(path, m_path))
        return false;
    revealIssues();
    m_described.front()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

} // namespace composer::ui
