// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"
#include "ui/form/text_editor.h"

#include <map>

class QWidget;

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

class BoundField;
class FieldNote;

/// Ties a form's widgets to the model: one line per field gives the text in both directions, example, hint, count and
/// limit, names for assistive technology, and the field's problems.
class FieldBinder {
public:
    /// The ties end with `owner`.
    FieldBinder(models::ComposerModel& model, QObject* owner);

    /// `Edit` is QLineEdit or BodyText.
    template <class Edit>
    void bind(contact::FieldId id, Edit* edit, FieldNote* note)
    {
        tie(id, textEditor(edit), note);
    }

    /// Shows every field's problems, left or not.
    void revealAll();
    /// nullptr when the field has no editor, or no longer.
    QWidget* editor(contact::FieldId id) const;

private:
    void tie(contact::FieldId id, std::unique_ptr<TextEditor> editor, FieldNote* note);

    models::ComposerModel& m_model;
    QObject* m_owner;
    std::map<contact::FieldId, BoundField*> m_fields;
};

} // namespace composer::ui
