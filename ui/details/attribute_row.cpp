// SPDX-License-Identifier: Apache-2.0
#include "ui/details/attribute_row.h"

#include "contact/field_table.h"
#include "texts/field_text.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/inputs/value_edit.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace composer::ui {

using contact::FieldId;
using contact::IssueCode;

AttributeRow::AttributeRow(QWidget* parent)
    : PartRow("attribute", parent)
    , m_name(new ListLineEdit(this))
    , m_text(new ValueEdit(this))
{
    m_name->setPlaceholderText(models::fieldText(FieldId::AttributeKey).example);
    m_name->setOffersLines(true);
    m_text->line()->setPlaceholderText(models::fieldText(FieldId::AttributeValue).example);
    addField(m_name, "Name");
    addField(m_text->line(), "Value");
    addButton(m_text->linesButton(), "Lines");
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_name, 2);
    line->addWidget(m_text, 3);
    line->addWidget(removeButton());
    column()->addLayout(line);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_value.key = text;
        rename();
        Q_EMIT edited(m_name);
    });
    connect(m_name, &ListLineEdit::linesPasted, this, &PartRow::linesPasted);
    connect(m_text, &ValueEdit::edited, this, [this] {
        m_value.value = m_text->text();
        Q_EMIT edited(m_text->line());
    });
}

void AttributeRow::setValue(const contact::Entry<QString>& value)
{
    const bool isRenamed = m_value.key != value.key;
    m_value = value;
    m_name->display(value.key);
    m_text->setText(value.value);
    if (isRenamed)
        rename();
}

QWidget* AttributeRow::fieldFor(const contact::Issue& issue, QStringView) const
{
    // Name and value share one path.
    const bool isKeyTooLong = issue.code == IssueCode::TooLong
        && m_value.value.size() <= contact::field(FieldId::AttributeValue).maximum.value_or(0);
    switch (issue.code) {
    case IssueCode::Required:
    case IssueCode::TooShort:
    case IssueCode::BadKey:
    case IssueCode::DuplicateKey:
        return m_name;
    default:
        return isKeyTooLong ? static_cast<QWidget*>(m_name) : m_text->line();
    }
}

QString AttributeRow::nameOf(const QWidget* field) const
{
    if (field == m_name)
        return tr("Attribute %1: name").arg(number());
    if (field == m_text->line())
        return tr("Attribute %1: value").arg(number());
    return tr("Attribute %1: value as several lines").arg(number());
}

QString AttributeRow::removeName() const
{
    return tr("Remove attribute %1").arg(m_value.key.isEmpty() ? QString::number(number()) : m_value.key);
}

} // namespace composer::ui
