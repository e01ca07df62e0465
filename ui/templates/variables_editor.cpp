// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/variables_editor.h"

#include "models/templates/variable_parts.h"
#include "ui/form/field_note.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace composer::ui {

namespace {

/// Of the chosen variable's issues those about one part of it.
contact::Issues issuesAt(const contact::Issues& issues, int index, const char* part)
{
    const auto path = QStringLiteral("variables[%1]").arg(index) + QLatin1String(part);
    contact::Issues found;
    std::copy_if(issues.begin(), issues.end(), std::back_inserter(found),
        [&](const contact::Issue& issue) { return issue.path == path; });
    return found;
}

QString written(const QString& name)
{
    return QStringLiteral("{{%1}}").arg(name);
}

} // namespace

VariablesEditor::VariablesEditor(
    const contact::EmailContact& contact, contact::TemplateVariables variables, QWidget* parent)
    : QDialog(parent)
    , m_variables(std::move(variables))
{
    for (const auto& use : contact::findVariables(contact)) {
        if (!m_used.contains(use.name))
            m_used << use.name;
    }
    setObjectName(QStringLiteral("variablesEditor"));
    setWindowTitle(tr("Template variables"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(680, 460);
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(makeList());
    halves->addWidget(makeParts());
    halves->setStretchFactor(1, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &VariablesEditor::acceptIfGood);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(halves, 1);
    column->addWidget(buttons);
    connectParts();
    showList();
    m_list->setCurrentRow(m_variables.empty() ? -1 : 0);
    showParts();
}

QWidget* VariablesEditor::makeList()
{
    auto* side = new QWidget;
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("variableList"));
    m_list->setAccessibleName(tr("Variables"));
    m_list->setMinimumWidth(180);
    m_add = pushButton("addVariable", tr("&Add"));
    m_remove = pushButton("removeVariable", tr("&Remove"));
    m_up = pushButton("moveUp", tr("Move &up"));
    m_down = pushButton("moveDown", tr("Move &down"));
    m_addUsed = pushButton("addUsedVariables", tr("Add those in the &text"));
    m_addUsed->setToolTip(tr("Adds the variables that the message uses and that are not in the list yet."));
    auto* grid = new QGridLayout(side);
    grid->setContentsMargins(0, 0, 8, 0);
    grid->addWidget(m_list, 0, 0, 1, 2);
    grid->addWidget(m_add, 1, 0);
    grid->addWidget(m_remove, 1, 1);
    grid->addWidget(m_up, 2, 0);
    grid->addWidget(m_down, 2, 1);
    grid->addWidget(m_addUsed, 3, 0, 1, 2);
    return side;
}

FieldNote* VariablesEditor::addRow(QGridLayout& grid, const QString& label, QWidget* editor, const char* name)
{
    editor->setObjectName(QLatin1String(name));
    auto* caption = new QLabel(label);
    caption->setTextFormat(Qt::PlainText);
    caption->setBuddy(editor);
    editor->setAccessibleName(QString(label).remove(u'&'));
    auto* note = new FieldNote;
    note->setObjectName(QLatin1String(name) + QLatin1String("Note"));
    const int row = grid.rowCount();
    grid.addWidget(caption, row, 0);
    grid.addWidget(editor, row, 1);
    grid.addWidget(note, row + 1, 1);
    return note;
}

QWidget* VariablesEditor::makeParts()
{
    m_parts = new QWidget;
    auto* grid = new QGridLayout(m_parts);
    grid->setContentsMargins(8, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_nameNote = addRow(*grid, tr("&Name"), m_name = new QLineEdit, "variableName");
    m_nameNote->setHint(tr("Letters, digits and _"));
    addRow(*grid, tr("&Label"), m_label = new QLineEdit, "variableLabel")
        ->setHint(tr("What the form says beside the field"));
    m_kindNote = addRow(*grid, tr("&Kind"), m_kind = new QComboBox, "variableKind");
    for (const auto kind : contact::variableKinds())
        m_kind->addItem(models::kindLabel(kind), int(kind));
    m_defaultNote = addRow(*grid, tr("De&fault"), m_default = new QLineEdit, "variableDefault");
    m_default->setLayoutDirection(Qt::LeftToRight);
    m_choices = new QPlainTextEdit;
    m_choices->setTabChangesFocus(true);
    m_choices->setMinimumHeight(m_choices->fontMetrics().lineSpacing() * 4);
    m_choices->setMaximumHeight(m_choices->fontMetrics().lineSpacing() * 8);
    m_choicesNote = addRow(*grid, tr("&Choices"), m_choices, "variableChoices");
    m_choicesNote->setHint(tr("One in a line"));
    m_required = new QCheckBox(tr("Re&quired"));
    m_required->setObjectName(QStringLiteral("variableRequired"));
    m_insert = new QLabel;
    m_insert->setObjectName(QStringLiteral("variableInsert"));
    m_insert->setTextFormat(Qt::PlainText);
    m_insert->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_insert->setFocusPolicy(Qt::NoFocus); // the button copies it
    m_copy = new CopyButton(tr("Cop&y"), tr("Copy the variable as it stands in a text"));
    m_copy->setObjectName(QStringLiteral("copyVariable"));
    const int row = grid->rowCount();
    grid->addWidget(m_required, row, 1);
    auto* insertRow = new QHBoxLayout;
    insertRow->addWidget(m_insert, 1);
    insertRow->addWidget(m_copy);
    grid->addWidget(new QLabel(tr("In a text")), row + 1, 0);
    grid->addLayout(insertRow, row + 1, 1);
    grid->setRowStretch(row + 2, 1);
    return m_parts;
}

void VariablesEditor::connectParts()
{
    for (auto* line : {m_name, m_label, m_default})
        connect(line, &QLineEdit::textChanged, this, &VariablesEditor::take);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &VariablesEditor::take);
    connect(m_choices, &QPlainTextEdit::textChanged, this, &VariablesEditor::take);
    connect(m_required, &QCheckBox::toggled, this, &VariablesEditor::take);
    connect(m_list, &QListWidget::currentRowChanged, this, &VariablesEditor::showParts);
    connect(m_add, &QPushButton::clicked, this, [this] { add({}); });
    connect(m_addUsed, &QPushButton::clicked, this, &VariablesEditor::addUsed);
    connect(m_remove, &QPushButton::clicked, this, &VariablesEditor::remove);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
}

int VariablesEditor::current() const
{
    const int row = m_list->currentRow();
    return row < std::ssize(m_variables) ? row : -1;
}

void VariablesEditor::add(const QString& name)
{
    contact::TemplateVariable variable;
    variable.name = name;
    m_variables.push_back(std::move(variable));
    showList();
    m_list->setCurrentRow(int(m_variables.size()) - 1);
    m_name->setFocus();
}

void VariablesEditor::addUsed()
{
    for (const auto& name : models::undeclared(m_used, m_variables))
        add(name);
    m_label->setFocus();
}

void VariablesEditor::remove()
{
    const int index = current();
    if (index < 0)
        return;
    m_variables.erase(m_variables.begin() + index);
    showList();
    m_list->setCurrentRow(qMin(index, int(m_variables.size()) - 1));
    showParts();
    m_list->setFocus();
}

void VariablesEditor::move(int step)
{
    const int index = current();
    const int other = index + step;
    if (index < 0 || other < 0 || other >= std::ssize(m_variables))
        return;
    std::swap(m_variables[std::size_t(index)], m_variables[std::size_t(other)]);
    showList();
    m_list->setCurrentRow(other);
}

void VariablesEditor::take()
{
    const int index = current();
    if (m_isShowing || index < 0)
        return;
    const models::VariableParts parts {m_name->text(), m_label->text(),
        contact::VariableKind(m_kind->currentData().toInt()), m_default->text(), m_choices->toPlainText(),
        m_required->isChecked()};
    models::applyParts(m_variables[std::size_t(index)], parts);
    showList();
    showProblems();
}

void VariablesEditor::showList()
{
    const QScopedValueRollback showing(m_isShowing, true);
    const QSignalBlocker blocker(m_list);
    const int row = m_list->currentRow();
    while (m_list->count() > std::ssize(m_variables))
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < std::ssize(m_variables))
        m_list->addItem(QString());
    for (int i = 0; i < m_list->count(); ++i) {
        const auto& variable = m_variables[std::size_t(i)];
        m_list->item(i)->setText(variable.name.isEmpty() ? tr("(no name yet)") : variable.labelOrName());
    }
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
}

void VariablesEditor::showParts()
{
    const int index = current();
    {
        const QScopedValueRollback showing(m_isShowing, true);
        const auto parts = index < 0 ? models::VariableParts() : models::partsOf(m_variables[std::size_t(index)]);
        m_name->setText(parts.name);
        m_label->setText(parts.label);
        m_kind->setCurrentIndex(m_kind->findData(int(parts.kind)));
        m_default->setText(parts.defaultValue);
        m_choices->setPlainText(parts.choices);
        m_required->setChecked(parts.isRequired);
    }
    m_parts->setEnabled(index >= 0);
    showProblems();
}

void VariablesEditor::showProblems()
{
    const int index = current();
    const bool isChosen = index >= 0;
    m_remove->setEnabled(isChosen);
    m_up->setEnabled(index > 0);
    m_down->setEnabled(isChosen && index + 1 < std::ssize(m_variables));
    m_addUsed->setEnabled(!models::undeclared(m_used, m_variables).isEmpty());
    m_choices->setEnabled(m_kind->currentData().toInt() == int(contact::VariableKind::Choice));
    const auto text = isChosen ? written(m_name->text()) : QString();
    m_insert->setText(text);
    m_copy->setContent(text);
    m_copy->setEnabled(isChosen && !m_name->text().isEmpty());

    auto issues = contact::checkVariables(m_variables);
    // Of two with one name the check tells the second; whoever looks at the first must see it too.
    const auto isNamesake = [this](const contact::TemplateVariable& other) { return other.name == m_name->text(); };
    if (isChosen && std::count_if(m_variables.begin(), m_variables.end(), isNamesake) > 1)
        issues.push_back({QStringLiteral("variables[%1].name").arg(index), contact::IssueCode::DuplicateKey, {}});
    if (isChosen && !m_name->text().isEmpty() && !m_used.contains(m_name->text()))
        issues.push_back({QStringLiteral("variables[%1].name").arg(index), contact::IssueCode::UnusedVariable,
            {m_name->text()}, contact::Severity::Warning});
    const auto show = [&](FieldNote* note, QWidget* editor, const char* part) {
        note->showIssues(issuesAt(issues, index, part));
        editor->setAccessibleDescription(note->text());
    };
    show(m_nameNote, m_name, ".name");
    show(m_kindNote, m_kind, ".kind");
    show(m_defaultNote, m_default, ".default");
    show(m_choicesNote, m_choices, ".choices");
}

void VariablesEditor::acceptIfGood()
{
    const auto issues = contact::checkVariables(m_variables);
    if (issues.empty()) {
        Q_EMIT edited(m_variables);
        accept();
        return;
    }
    const auto index = contact::variableOf(issues.front(), m_variables);
    m_list->setCurrentRow(int(index.value_or(0)));
    const auto& path = issues.front().path;
    QWidget* editor = path.endsWith(u".choices") ? static_cast<QWidget*>(m_choices)
        : path.endsWith(u".default")             ? m_default
        : path.endsWith(u".kind")                ? static_cast<QWidget*>(m_kind)
        : path.endsWith(u".label")               ? m_label
                                                 : m_name;
    editor->setFocus(Qt::ShortcutFocusReason);
}

} // namespace composer::ui
