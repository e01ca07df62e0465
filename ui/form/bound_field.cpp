// SPDX-License-Identifier: Apache-2.0
#include "ui/form/bound_field.h"

#include "texts/field_text.h"
#include "ui/form/field_note.h"

#include <QScopedValueRollback>
#include <QWidget>

namespace composer::ui {

using contact::FieldId;
using models::ComposerModel;

BoundField::BoundField(
    ComposerModel& model, FieldId id, std::unique_ptr<TextEditor> editor, FieldNote* note, QObject* parent)
    : QObject(parent)
    , m_model(&model)
    , m_id(id)
    , m_editor(std::move(editor))
    , m_note(note)
{
    describe();
    takeFromModel();
    m_timing.watch(m_editor->widget());
    connect(&m_timing, &IssueTiming::due, this, &BoundField::reveal);
    connect(m_model, &ComposerModel::issuesChanged, this, &BoundField::showIssues);
    connect(m_model, &ComposerModel::textChanged, this, [this](FieldId changed) {
        if (changed == m_id)
            takeFromModel();
    });
    connect(m_model, &ComposerModel::textFetched, this, [this](FieldId fetched) {
        if (fetched == m_id)
            showCount();
    });
    m_editor->onEdited(this, [this] { giveToModel(); });
    // A text that is still to be fetched would be lost with its widget.
    connect(m_editor->widget(), &QObject::destroyed, m_model, &ComposerModel::validateNow);
}

BoundField::~BoundField()
{
    if (m_model)
        m_model->validateNow();
}

void BoundField::describe()
{
    const auto text = models::fieldText(m_id);
    auto* widget = m_editor->widget();
    m_editor->setPlaceholder(text.example);
    widget->setAccessibleName(text.label);
    widget->setToolTip(tr("%1 (in the API: %2)").arg(text.label, text.member));
    const bool isRequired = contact::field(m_id).required;
    m_note->setHint(isRequired && !text.hint.isEmpty() ? tr("%1; required").arg(text.hint) : text.hint);
    widget->setAccessibleDescription(m_note->text());
}

void BoundField::takeFromModel()
{
    if (!m_editor->widget() || !m_model)
        return;
    if (!m_isGiving) {
        const QScopedValueRollback taking(m_isTaking, true);
        const auto text = m_model->text(m_id);
        if (m_editor->text() != text)
            m_editor->setText(text);
        m_isRevealed = false;
        showIssues();
    }
    showCount();
}

void BoundField::giveToModel()
{
    if (m_isTaking || !m_model)
        return;
    const QScopedValueRollback giving(m_isGiving, true);
    m_timing.typedIn(m_editor->widget());
    if (m_editor->isLarge())
        m_model->setTextLater(m_id, [this, guard = QPointer(this)] { return guard ? m_editor->text() : QString(); });
    else
        m_model->setText(m_id, m_editor->text());
}

void BoundField::reveal()
{
    m_timing.endPause();
    if (m_model)
        m_model->validateNow();
    m_isRevealed = true;
    showIssues();
}

void BoundField::showIssues()
{
    if (!m_note || !m_model || !m_editor->widget())
        return;
    const auto issues = m_model->issuesFor(m_id);
    if (issues.empty())
        m_isRevealed = false;
    m_note->showIssues(m_isRevealed ? issues : contact::Issues());
    m_editor->widget()->setAccessibleDescription(m_note->text());
}

void BoundField::showCount()
{
    const auto limit = ComposerModel::limit(m_id);
    if (m_note && m_model && limit)
        m_note->showCount(m_model->count(m_id), *limit);
}

} // namespace composer::ui
