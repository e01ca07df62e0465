// SPDX-License-Identifier: Apache-2.0
#include "ui/form/bound_field.h"

#include "ui/form/field_note.h"

#include <QScopedValueRollback>
#include <QWidget>

#include <utility>

namespace composer::ui {

using models::TextFields;

BoundField::BoundField(TextFields& fields, int field, std::unique_ptr<TextEditor> editor, FieldNote* note,
    IssueMoment moment, QObject* parent)
    : QObject(parent)
    , m_fields(&fields)
    , m_field(field)
    , m_editor(std::move(editor))
    , m_note(note)
    , m_moment(moment)
{
    takeFromModel();
    if (m_moment == IssueMoment::AfterPause || m_moment == IssueMoment::WhenLeft)
        m_timing.watch(m_editor->widget());
    connect(&m_timing, &IssueTiming::due, this, &BoundField::reveal);
    connectModel();
    m_editor->onEdited(this, [this] { giveToModel(); });
    // A text that is still to be fetched would be lost with its widget.
    connect(m_editor->widget(), &QObject::destroyed, m_fields, &TextFields::validateNow);
}

BoundField::~BoundField()
{
    if (m_fields)
        m_fields->validateNow();
}

void BoundField::connectModel()
{
    const auto on = [this](auto signal, auto slot) {
        connect(m_fields, signal, this, [this, slot](int field) {
            if (field == m_field)
                (this->*slot)();
        });
    };
    on(&TextFields::fieldChanged, &BoundField::takeFromModel);
    on(&TextFields::countChanged, &BoundField::showCount);
    connect(m_fields, &TextFields::fieldReplaced, this, [this](int field) {
        if (field != m_field)
            return;
        const QScopedValueRollback given(m_isGiving, false);
        takeFromModel();
    });
    connect(m_fields, &TextFields::issuesChanged, this, &BoundField::showIssues);
}

void BoundField::takeFromModel()
{
    if (!m_editor->widget() || !m_fields)
        return;
    if (!m_isGiving) {
        const QScopedValueRollback taking(m_isTaking, true);
        const auto text = m_fields->textAt(m_field);
        if (!m_editor->shows(text))
            m_editor->setText(text);
        m_wasRevealed = false;
        showIssues();
    }
    showCount();
}

void BoundField::giveToModel()
{
    if (m_isTaking || !m_fields)
        return;
    const QScopedValueRollback giving(m_isGiving, true);
    if (m_moment == IssueMoment::AfterPause)
        m_timing.typedIn(m_editor->widget());
    if (m_editor->isLarge())
        m_fields->setTextLaterAt(m_field, [this, guard = QPointer(this)] { return guard ? editedText() : QString(); });
    else
        m_fields->setTextAt(m_field, editedText());
}

/// What was not edited stays as it is in the model, though the editor may show it otherwise: with other line ends, say.
QString BoundField::editedText() const
{
    const auto known = m_fields->textAt(m_field);
    return m_editor->shows(known) ? known : m_editor->text();
}

void BoundField::reveal()
{
    m_timing.endPause();
    if (m_fields)
        m_fields->validateNow();
    m_wasRevealed = true;
    showIssues();
}

void BoundField::showIssues()
{
    if (!m_note || !m_fields || !m_editor->widget())
        return;
    const auto notices = m_fields->noticesAt(m_field);
    if (notices.empty() && m_moment != IssueMoment::WhenTyped)
        m_wasRevealed = false;
    m_note->setNotices(notices);
    if (isDue())
        m_note->reveal();
    else
        m_note->conceal();
    m_editor->widget()->setAccessibleDescription(m_note->text());
}

bool BoundField::isDue() const
{
    return m_moment == IssueMoment::Always || m_wasRevealed
        || (m_moment == IssueMoment::WhenTyped && !m_editor->text().isEmpty());
}

void BoundField::showCount()
{
    if (!m_note || !m_fields)
        return;
    if (const auto limit = m_fields->limitAt(m_field))
        m_note->showCount(m_fields->countAt(m_field), *limit);
}

} // namespace composer::ui
