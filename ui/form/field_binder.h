// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"
#include "ui/form/bound_field.h"

#include <map>
#include <utility>

class QWidget;

namespace composer::ui {

/// Ties a form's widgets to a model: one line per field gives the text in both directions, count and limit, and what is
/// wrong with it.
class FieldBinder {
public:
    /// The ties end with `owner`.
    FieldBinder(models::TextFields& fields, QObject* owner, IssueMoment moment = IssueMoment::AfterPause);

    /// `Edit` is any widget for which there is a textEditor(); `field` is the model's name of the field.
    template <class Id, class Edit>
    void bind(Id field, Edit* edit, FieldNote* note)
    {
        tie(static_cast<int>(field), textEditor(edit), note);
    }
    /// A member of the request also gets its name, example and hint.
    template <class Edit>
    void bind(contact::FieldId member, Edit* edit, FieldNote* note)
    {
        auto editor = textEditor(edit);
        describe(member, *editor, *note);
        tie(static_cast<int>(member), std::move(editor), note);
    }

    /// Shows what is wrong with every field, left or not.
    void revealAll();
    template <class Id>
    void reveal(Id field)
    {
        m_fields.at(static_cast<int>(field))->reveal();
    }
    /// nullptr when the field has no editor, or no longer.
    template <class Id>
    QWidget* editor(Id field) const
    {
        return editorOf(static_cast<int>(field));
    }

private:
    static void describe(contact::FieldId member, TextEditor& editor, FieldNote& note);
    void tie(int field, std::unique_ptr<TextEditor> editor, FieldNote* note);
    QWidget* editorOf(int field) const;

    models::TextFields& m_model;
    QObject* m_owner;
    IssueMoment m_moment;
    std::map<int, BoundField*> m_fields;
};

} // namespace composer::ui
