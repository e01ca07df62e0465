// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/variable_field.h"

#include "ui/form/field_note.h"

#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>

namespace composer::ui {

using contact::VariableKind;

VariableField::VariableField(models::TemplateForm& form, std::size_t index)
    : m_form(form)
    , m_index(index)
    , m_note(new FieldNote)
{
    const auto& variable = m_form.variables()[m_index];
    const auto [row, editor] = makeEditor();
    m_row = row;
    m_editor = editor;
    editor->setObjectName(QStringLiteral("value_") + variable.name);
    editor->setAccessibleName(variable.labelOrName());
    editor->installEventFilter(this);
    m_note->setObjectName(QStringLiteral("note_") + variable.name);
    m_note->setHint(m_form.hint(m_index));
    connect(&m_form, &models::TemplateForm::changed, this, &VariableField::showIssues);
    showIssues();
}

VariableField::Made VariableField::makeEditor()
{
    switch (m_form.variables()[m_index].kindOrFreeText()) {
    case VariableKind::Date:
        return makeDate();
    case VariableKind::Choice:
        return makeChoice();
    default:
        return makeLine();
    }
}

VariableField::Made VariableField::makeLine()
{
    auto* line = new QLineEdit(m_form.value(m_index));
    line->setTextMargins(4, 3, 4, 3);
    line->setMaxLength(1'000'000); // what is too long is told, not cut
    if (m_form.variables()[m_index].kindOrFreeText() != VariableKind::FreeText)
        line->setLayoutDirection(Qt::LeftToRight);
    connect(line, &QLineEdit::textChanged, this, &VariableField::give);
    return {line, line};
}

/// An optional date can also be none, which a QDateEdit cannot say.
VariableField::Made VariableField::makeDate()
{
    const auto& variable = m_form.variables()[m_index];
    const auto given = QDate::fromString(m_form.value(m_index), Qt::ISODate);
    auto* edit = new QDateEdit(given.isValid() ? given : QDate::currentDate());
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setCalendarPopup(true);
    edit->calendarWidget()->setAccessibleName(tr("Calendar"));
    connect(edit, &QDateEdit::dateChanged, this, [this](QDate date) { give(date.toString(Qt::ISODate)); });
    if (variable.isRequired())
        return {edit, edit};
    auto* row = new QWidget;
    auto* isSet = new QCheckBox(tr("Set"));
    isSet->setObjectName(QStringLiteral("set_") + variable.name);
    isSet->setAccessibleName(tr("Set %1").arg(variable.labelOrName()));
    isSet->setChecked(given.isValid());
    edit->setEnabled(given.isValid());
    connect(isSet, &QCheckBox::toggled, this, [this, edit](bool on) {
        edit->setEnabled(on);
        give(on ? edit->date().toString(Qt::ISODate) : QString());
    });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(isSet);
    layout->addWidget(edit, 1);
    return {row, edit};
}

VariableField::Made VariableField::makeChoice()
{
    const auto& variable = m_form.variables()[m_index];
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    // Without a default nothing is chosen for the person; an optional one can be left out again.
    if (!variable.isRequired() || !variable.choices.contains(m_form.value(m_index)))
        box->addItem(tr("(none)"), QString());
    for (const auto& choice : variable.choices)
        box->addItem(choice, choice);
    box->setCurrentIndex(qMax(0, box->findData(m_form.value(m_index))));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box] { give(box->currentData().toString()); });
    return {box, box};
}

void VariableField::give(const QString& value)
{
    m_form.setValue(m_index, value);
}

void VariableField::focusEditor()
{
    auto* editor = m_editor.data();
    if (!editor)
        return;
    editor->setFocus(Qt::ShortcutFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(editor))
        line->selectAll();
}

void VariableField::reveal()
{
    m_isRevealed = true;
    showIssues();
}

bool VariableField::eventFilter(QObject* watched, QEvent* event)
{
    // Menus and other windows take the focus only for a moment.
    const auto leaves = [event] {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        return reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason;
    };
    if (event->type() == QEvent::FocusOut && leaves())
        reveal();
    return QObject::eventFilter(watched, event);
}

void VariableField::showIssues()
{
    auto* editor = m_editor.data();
    if (!m_note || !editor)
        return;
    const auto issues = m_form.issuesFor(m_index);
    if (issues.empty())
        m_isRevealed = false;
    m_note->showIssues(m_isRevealed ? issues : contact::Issues());
    editor->setAccessibleDescription(m_note->text());
}

} // namespace composer::ui
