// SPDX-License-Identifier: Apache-2.0
#include "ui/form/edit_command.h"

#include "models/composer/composer_model.h"

namespace composer::ui {

EditCommand::EditCommand(
    models::ComposerModel& model, contact::FieldId part, contact::PartValue after, const QString& what, QString place)
    : QUndoCommand(what)
    , m_model(&model)
    , m_part(part)
    , m_before(model.part(part))
    , m_after(std::move(after))
    , m_place(std::move(place))
{
}

void EditCommand::undo()
{
    if (m_model)
        m_model->setPart(m_part, m_before);
}

void EditCommand::redo()
{
    if (m_model)
        m_model->setPart(m_part, m_after);
}

bool EditCommand::mergeWith(const QUndoCommand* other)
{
    const auto& next = static_cast<const EditCommand&>(*other); // its id() is ours
    if (m_place.isEmpty() || next.m_place != m_place)
        return false;
    m_after = next.m_after;
    setObsolete(m_after == m_before);
    return true;
}

} // namespace composer::ui
