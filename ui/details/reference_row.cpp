// SPDX-License-Identifier: Apache-2.0
#include "ui/details/reference_row.h"

#include "contact/field_table.h"
#include "contact/rules/value_patterns.h"
#include "texts/field_text.h"
#include "ui/details/reference_extras.h"
#include "ui/inputs/epoch_edit.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/inputs/quiet_wheel.h"
#include "ui/inputs/value_edit.h"
#include "ui/widgets/symbol_icon.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace composer::ui {

using contact::FieldId;
using models::fieldText;

namespace {

QString typeName(const QString& type)
{
    if (type == QLatin1String("URL"))
        return ReferenceRow::tr("Link");
    if (type == QLatin1String("NUMBER"))
        return ReferenceRow::tr("Number");
    if (type == QLatin1String("STRING"))
        return ReferenceRow::tr("Text");
    if (type == QLatin1String("DATE"))
        return ReferenceRow::tr("Date");
    return type;
}

QString exampleOf(const QString& type)
{
    if (type == QLatin1String("NUMBER"))
        return QStringLiteral("49.90");
    if (type == QLatin1String("STRING"))
        return QStringLiteral("Prefers an exchange");
    return fieldText(FieldId::ReferenceValue).example;
}

QLatin1StringView name(FieldId id)
{
    return contact::memberName(id);
}

} // namespace

ReferenceRow::ReferenceRow(QWidget* parent)
    : PartRow("reference", parent)
    , m_type(new QComboBox(this))
    , m_name(new ListLineEdit(this))
    , m_text(new ValueEdit(this))
    , m_date(new EpochEdit(this))
    , m_more(new QToolButton(this))
    , m_extras(new ReferenceExtras(this))
{
    for (const auto* type : contact::field(FieldId::ReferenceType).choices)
        m_type->addItem(typeName(QLatin1String(type)), QString::fromLatin1(type));
    quietWheel(m_type);
    m_name->setPlaceholderText(fieldText(FieldId::ReferenceKey).example);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_more->setIcon(symbolIcon("more", palette()));
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("Status and ARN, which the service fills in"));
    addField(m_type, "Type");
    addField(m_name, "Name");
    addField(m_text->line(), "Value");
    addButton(m_text->linesButton(), "Lines");
    addField(m_date->dateEdit(), "Date");
    addField(m_date->rawEdit(), "DateText");
    addButton(m_date->nowButton(), "Now");
    addButton(m_more, "More");
    removeComesNext();
    for (const auto id : ReferenceExtras::ids)
        addField(m_extras->edit(id), name(id).data());
    m_extras->hide();
    lay();
    connectFields();
    showValue();
}

void ReferenceRow::lay()
{
    auto* first = new QHBoxLayout;
    first->setSpacing(4);
    first->addWidget(m_type);
    first->addWidget(m_name, 1);
    column()->addLayout(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(1);
    second->addWidget(m_text, 1);
    second->addWidget(m_date, 1);
    second->addWidget(m_more, 0, Qt::AlignTop);
    second->addWidget(removeButton(), 0, Qt::AlignTop);
    column()->addLayout(second);
    column()->addWidget(m_extras);
}

void ReferenceRow::connectFields()
{
    connect(m_type, &QComboBox::activated, this, &ReferenceRow::chooseType);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_value.key = text;
        rename();
        Q_EMIT edited(m_name);
    });
    connect(m_text, &ValueEdit::edited, this, [this] { giveValue(m_text->text(), m_text->line()); });
    connect(m_date, &EpochEdit::edited, this, [this](QWidget* field) { giveValue(m_date->text(), field); });
    connect(m_more, &QToolButton::toggled, m_extras, &QWidget::setVisible);
    connect(m_extras, &ReferenceExtras::edited, this, [this](QWidget* field) {
        m_extras->giveTo(m_value.value, field);
        Q_EMIT edited(field);
    });
}

void ReferenceRow::chooseType()
{
    const auto type = m_type->currentData().toString();
    if (m_value.value.type == type)
        return;
    m_value.value.type = type;
    if (isDate() && m_value.value.value.value_or(QString()).isEmpty())
        m_value.value.value = EpochEdit::now();
    showValue();
    Q_EMIT edited(m_type);
}

void ReferenceRow::giveValue(const QString& text, QWidget* field)
{
    m_value.value.value = text.isEmpty() ? contact::Text() : text;
    Q_EMIT edited(field);
}

bool ReferenceRow::isDate() const
{
    return m_value.value.type == QLatin1String("DATE");
}

void ReferenceRow::setValue(const Entry& value)
{
    const bool isRenamed = m_value.key != value.key;
    m_value = value;
    m_name->display(value.key);
    showType();
    showValue();
    m_extras->setValue(value.value);
    if (ReferenceExtras::isNeeded(value.value))
        m_more->setChecked(true);
    if (isRenamed)
        rename();
}

/// A kind that only a file can bring stays in the list while it is this row's.
void ReferenceRow::showType()
{
    const auto known = int(contact::field(FieldId::ReferenceType).choices.size());
    const auto type = m_value.value.type.value_or(QString());
    auto index = m_type->findData(type);
    if (index < 0 || index >= known) {
        while (m_type->count() > known)
            m_type->removeItem(known);
        m_type->addItem(type.isEmpty() ? tr("Choose") : type, type);
        index = known;
    }
    m_type->setCurrentIndex(index);
}

void ReferenceRow::showValue()
{
    const auto text = m_value.value.value.value_or(QString());
    m_text->setText(text);
    m_date->setText(text);
    m_text->line()->setPlaceholderText(exampleOf(m_value.value.type.value_or(QString())));
    m_text->setVisible(!isDate());
    m_date->setVisible(isDate());
}

QWidget* ReferenceRow::fieldFor(const contact::Issue&, QStringView rest) const
{
    if (rest == name(FieldId::ReferenceType))
        return m_type;
    if (rest == name(FieldId::ReferenceValue))
        return isDate() ? m_date->currentField() : m_text->line();
    for (const auto id : ReferenceExtras::ids) {
        if (rest == name(id))
            return m_extras->edit(id);
    }
    return m_name;
}

QString ReferenceRow::nameOf(const QWidget* field) const
{
    if (field == m_type)
        return tr("Reference %1: kind").arg(number());
    if (field == m_name)
        return tr("Reference %1: name").arg(number());
    if (field == m_more)
        return tr("Reference %1: more").arg(number());
    if (field == m_text->linesButton())
        return tr("Reference %1: value as several lines").arg(number());
    if (field == m_date->nowButton())
        return tr("Reference %1: use a date").arg(number());
    for (const auto id : ReferenceExtras::ids) {
        if (field == m_extras->edit(id))
            return tr("Reference %1: %2").arg(number()).arg(fieldText(id).label);
    }
    return tr("Reference %1: value").arg(number());
}

QString ReferenceRow::removeName() const
{
    return tr("Remove reference %1").arg(m_value.key.isEmpty() ? QString::number(number()) : m_value.key);
}

void ReferenceRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_more->setIcon(symbolIcon("more", palette()));
    PartRow::changeEvent(event);
}

} // namespace composer::ui
