// SPDX-License-Identifier: Apache-2.0
#include "ui/form/field_binder.h"

#include "texts/field_text.h"
#include "ui/form/field_note.h"

#include <QCoreApplication>
#include <QWidget>

namespace composer::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FieldBinder)
};

} // namespace

FieldBinder::FieldBinder(models::TextFields& fields, QObject* owner, IssueMoment moment)
    : m_model(fields)
    , m_owner(owner)
    , m_moment(moment)
{
}

void FieldBinder::describe(contact::FieldId member, TextEditor& editor, FieldNote& note)
{
    const auto text = models::fieldText(member);
    auto* widget = editor.widget();
    editor.setPlaceholder(text.example);
    widget->setAccessibleName(text.label);
    widget->setToolTip(Texts::tr("%1 (in the API: %2)").arg(text.label, text.member));
    const bool isRequired = contact::field(member).required;
    note.setHint(isRequired && !text.hint.isEmpty() ? Texts::tr("%1; required").arg(text.hint) : text.hint);
}

void FieldBinder::tie(int field, std::unique_ptr<TextEditor> editor, FieldNote* note)
{
    m_fields[field] = new BoundField(m_model, field, std::move(editor), note, m_moment, m_owner);
}

void FieldBinder::revealAll()
{
    for (const auto& [id, field] : m_fields)
        field->reveal();
}

QWidget* FieldBinder::editorOf(int field) const
{
    const auto found = m_fields.find(field);
    return found == m_fields.end() ? nullptr : found->second->widget();
}

} // namespace composer::ui
