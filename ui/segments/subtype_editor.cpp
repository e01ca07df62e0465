// SPDX-License-Identifier: Apache-2.0
#include "ui/segments/subtype_editor.h"

#include "ui/form/field_note.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/inputs/optional_choice.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace composer::ui {

SubtypeEditor::SubtypeEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : SegmentValueEditor(model, undo, models::subtypeKey, "subtype", parent)
    , m_choice(optionalChoice(QStringLiteral("subtype"), tr("Subtype"), models::knownSubtypes()))
{
    m_choice->setToolTip(tr("%1 (in the API: %2)").arg(tr("Subtype"), path()));
    m_choice->lineEdit()->setPlaceholderText(QStringLiteral("connect:Guide"));
    addField(m_choice);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(2);
    column->addWidget(m_choice);
    column->addWidget(note());
    connect(m_choice->lineEdit(), &QLineEdit::textEdited, this, &SubtypeEditor::takeOver);
    connect(m_choice, &QComboBox::activated, this, [this] { takeOver(m_choice->currentText()); });
    showPart();
}

void SubtypeEditor::takeOver(const QString& text)
{
    auto after = part<Attributes>();
    models::setSubtype(after, text);
    give(std::move(after), tr("set subtype"), m_choice, m_choice->objectName());
}

bool SubtypeEditor::hasValue() const
{
    return models::plainSubtype(part<Attributes>()).has_value();
}

void SubtypeEditor::showValue()
{
    const auto text = models::plainSubtype(part<Attributes>()).value_or(QString());
    static_cast<ListLineEdit*>(m_choice->lineEdit())->display(text);
}

QString SubtypeEditor::hint() const
{
    return tr("Not sent if empty");
}

} // namespace composer::ui
