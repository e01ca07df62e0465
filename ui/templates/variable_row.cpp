// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/variable_row.h"

#include "models/templates/template_form.h"
#include "ui/form/field_binder.h"
#include "ui/form/field_note.h"
#include "ui/templates/optional_date_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace composer::ui {

using contact::TemplateVariable;
using contact::VariableKind;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VariableRow)
};

QLineEdit* makeLine(const TemplateVariable& variable)
{
    auto* line = new QLineEdit;
    line->setTextMargins(4, 3, 4, 3);
    if (variable.kindOrFreeText() != VariableKind::FreeText)
        line->setLayoutDirection(Qt::LeftToRight);
    return line;
}

QPlainTextEdit* makeLines()
{
    auto* lines = new QPlainTextEdit;
    lines->setTabChangesFocus(true);
    const auto height = lines->fontMetrics().lineSpacing();
    lines->setMinimumHeight(height * 3);
    lines->setMaximumHeight(height * 6);
    return lines;
}

OptionalDateEdit* makeOptionalDate(const TemplateVariable& variable)
{
    auto* edit = new OptionalDateEdit(variable.labelOrName());
    edit->box()->setObjectName(QStringLiteral("set_") + variable.name);
    return edit;
}

QComboBox* makeChoice(const TemplateVariable& variable, const QString& value)
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    // Without a default nothing is chosen for the person; an optional one can be left out again.
    if (!variable.isRequired() || !variable.choices.contains(value))
        box->addItem(Texts::tr("(none)"), QString());
    for (const auto& choice : variable.choices)
        box->addItem(choice, choice);
    return box;
}

} // namespace

LabelledRow variableRow(models::TemplateForm& form, std::size_t index, FieldBinder& binder)
{
    const auto& variable = form.variables()[index];
    const auto bound = [&](auto* edit, QWidget* editor) {
        const auto caption = variable.labelOrName().replace(u'&', QLatin1String("&&")); // no shortcut of ours
        auto row = labelledRow(QStringLiteral("value_") + variable.name, caption, editor, form.hint(index), edit);
        editor->setAccessibleName(variable.labelOrName()); // in which an & is one
        row.note->setObjectName(QStringLiteral("note_") + variable.name);
        binder.bind(index, edit, row.note);
        return row;
    };
    const auto kind = variable.kindOrFreeText();
    if (kind == VariableKind::Date && variable.isRequired()) {
        auto* edit = makeDateEdit();
        return bound(edit, edit);
    }
    if (kind == VariableKind::Date) {
        auto* edit = makeOptionalDate(variable);
        return bound(edit, edit->date());
    }
    if (kind == VariableKind::Choice) {
        auto* edit = makeChoice(variable, form.value(index));
        return bound(edit, edit);
    }
    if (form.mayHaveLines(index)) {
        auto* edit = makeLines();
        return bound(edit, edit);
    }
    auto* edit = makeLine(variable);
    return bound(edit, edit);
}

} // namespace composer::ui
