// SPDX-License-Identifier: Apache-2.0
#include "ui/form/field_binder.h"

#include "ui/form/bound_field.h"

namespace composer::ui {

FieldBinder::FieldBinder(models::ComposerModel& model, QObject* owner)
    : m_model(model)
    , m_owner(owner)
{
}

void FieldBinder::tie(contact::FieldId id, std::unique_ptr<TextEditor> editor, FieldNote* note)
{
    m_fields[id] = new BoundField(m_model, id, std::move(editor), note, m_owner);
}

void FieldBinder::revealAll()
{
    for (const auto& [id, field] : m_fields)
        field->reveal();
}

QWidget* FieldBinder::editor(contact::FieldId id) const
{
    const auto found = m_fields.find(id);
    return found == m_fields.end() ? nullptr : found->second->widget();
}

} // namespace composer::ui
