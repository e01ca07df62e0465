// SPDX-License-Identifier: Apache-2.0
#include "ui/templates/variables_editor.h"

#include "models/templates/variable_parts.h"
#include "ui/form/field_note.h"
#include "ui/form/form_grid.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/copy_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace composer::ui {

using models::VariablesModel;

VariablesEditor::VariablesEditor(
    const contact::EmailContact& contact, contact::TemplateVariables variables, QWidget* parent)
    : QDialog(parent)
    , m_model(contact, std::move(variables))
    , m_binder(m_model, this, IssueMoment::Always)
{
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
    connectList();
    showList();
    showChosen();
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
    m_addUsed = pushButton("addUsedVariables", tr("Add from the &text"));
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

template <class Edit>
void VariablesEditor::addField(
    FormGrid& grid, Member member, const char* name, const QString& caption, Edit* edit, const QString& hint)
{
    const auto row = labelledRow(QLatin1String(name), caption, edit, hint);
    grid.addRow({row});
    m_binder.bind(member, edit, row.note);
}

QWidget* VariablesEditor::makeParts()
{
    m_parts = new QWidget;
    auto* grid = new FormGrid(m_parts, 0);
    grid->setContentsMargins(8, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setColumnStretch(1, 1);
    addField(*grid, Member::Name, "variableName", tr("&Name"), new QLineEdit, tr("Letters, digits and _"));
    addField(
        *grid, Member::Label, "variableLabel", tr("&Label"), new QLineEdit, tr("Shown next to the field in the form"));
    auto* kinds = new QComboBox;
    for (const auto kind : contact::variableKinds())
        kinds->addItem(models::kindLabel(kind), QString(contact::kindName(kind)));
    addField(*grid, Member::Kind, "variableKind", tr("&Kind"), kinds);
    auto* preset = new QLineEdit;
    preset->setLayoutDirection(Qt::LeftToRight);
    addField(*grid, Member::Default, "variableDefault", tr("De&fault"), preset);
    addChoices(*grid);
    m_required = new QCheckBox(tr("Re&quired"));
    m_required->setObjectName(QStringLiteral("variableRequired"));
    grid->addWidget(m_required, grid->rowCount(), 1);
    addInsert(*grid);
    return m_parts;
}

void VariablesEditor::addChoices(FormGrid& grid)
{
    m_choices = new QPlainTextEdit;
    m_choices->setTabChangesFocus(true);
    m_choices->setMinimumHeight(m_choices->fontMetrics().lineSpacing() * 4);
    m_choices->setMaximumHeight(m_choices->fontMetrics().lineSpacing() * 8);
    addField(grid, Member::Choices, "variableChoices", tr("&Choices"), m_choices, tr("One per line"));
}

void VariablesEditor::addInsert(FormGrid& grid)
{
    m_insert = new QLabel;
    m_insert->setObjectName(QStringLiteral("variableInsert"));
    m_insert->setTextFormat(Qt::PlainText);
    m_insert->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_insert->setFocusPolicy(Qt::NoFocus); // the button copies it
    m_copy = new CopyButton(tr("Cop&y"), tr("Copy the variable as it is written in a text"));
    m_copy->setObjectName(QStringLiteral("copyVariable"));
    auto* line = new QHBoxLayout;
    line->addWidget(m_insert, 1);
    line->addWidget(m_copy);
    const int row = grid.rowCount();
    grid.addWidget(new QLabel(tr("In a text")), row, 0);
    grid.addLayout(line, row, 1);
    grid.setRowStretch(row + 1, 1);
}

void VariablesEditor::connectList()
{
    connect(&m_model, &VariablesModel::listChanged, this, &VariablesEditor::showList);
    connect(&m_model, &VariablesModel::currentChanged, this, &VariablesEditor::showChosen);
    connect(&m_model, &VariablesModel::issuesChanged, this, &VariablesEditor::showChosen);
    connect(m_required, &QCheckBox::toggled, &m_model, &VariablesModel::setRequired);
    connect(m_list, &QListWidget::currentRowChanged, &m_model, &VariablesModel::choose);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_model.add();
        focus(Member::Name);
    });
    connect(m_addUsed, &QPushButton::clicked, this, [this] {
        m_model.addUsed();
        focus(Member::Label);
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_model.removeCurrent();
        m_list->setFocus();
    });
    connect(m_up, &QPushButton::clicked, this, [this] { m_model.moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { m_model.moveCurrent(1); });
}

void VariablesEditor::focus(Member member)
{
    m_binder.editor(member)->setFocus(Qt::ShortcutFocusReason);
}

void VariablesEditor::showList()
{
    const QSignalBlocker blocker(m_list);
    while (m_list->count() > m_model.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < m_model.size())
        m_list->addItem(QString());
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setText(m_model.title(i));
}

void VariablesEditor::showChosen()
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentRow(m_model.current());
    const bool isChosen = m_model.current() >= 0;
    m_parts->setEnabled(isChosen);
    m_required->setChecked(m_model.isRequired());
    m_choices->setEnabled(m_model.isChoice());
    m_remove->setEnabled(isChosen);
    m_up->setEnabled(m_model.canMove(-1));
    m_down->setEnabled(m_model.canMove(1));
    m_addUsed->setEnabled(m_model.hasUnlistedUse());
    m_insert->setText(m_model.written());
    m_copy->setContent(m_model.written());
    m_copy->setEnabled(isChosen && !m_model.text(Member::Name).isEmpty());
}

void VariablesEditor::acceptIfGood()
{
    if (const auto member = m_model.chooseFirstIssue())
        return focus(*member);
    Q_EMIT edited(m_model.variables());
    accept();
}

} // namespace composer::ui
