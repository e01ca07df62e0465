// SPDX-License-Identifier: Apache-2.0
#include "ui/details/reference_extras.h"

#include "texts/field_text.h"
#include "ui/inputs/list_line_edit.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace composer::ui {

namespace {

using contact::FieldId;

template <class Reference>
auto& member(Reference& reference, FieldId id)
{
    if (id == FieldId::ReferenceStatus)
        return reference.status;
    return id == FieldId::ReferenceArn ? reference.arn : reference.statusReason;
}

} // namespace

ReferenceExtras::ReferenceExtras(QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setVerticalSpacing(2);
    const QString labels[] = {tr("Status"), tr("ARN"), tr("Reason")};
    for (std::size_t i = 0; i < ids.size(); ++i) {
        auto* edit = m_edits[i] = new ListLineEdit(this);
        edit->setPlaceholderText(models::fieldText(ids[i]).example);
        edit->setToolTip(models::fieldText(ids[i]).member);
        form->addRow(labels[i], edit);
        connect(edit, &QLineEdit::textEdited, this, [this, edit] { Q_EMIT edited(edit); });
    }
}

bool ReferenceExtras::isNeeded(const contact::Reference& reference)
{
    return std::ranges::any_of(ids, [&](FieldId id) { return member(reference, id).has_value(); });
}

void ReferenceExtras::setValue(const contact::Reference& reference)
{
    for (const auto id : ids)
        edit(id)->display(member(reference, id).value_or(QString()));
}

void ReferenceExtras::giveTo(contact::Reference& reference, const QWidget* field) const
{
    for (const auto id : ids) {
        if (edit(id) == field)
            member(reference, id) = edit(id)->composedText().isEmpty() ? contact::Text() : edit(id)->composedText();
    }
}

ListLineEdit* ReferenceExtras::edit(FieldId id) const
{
    return m_edits[std::size_t(std::ranges::find(ids, id) - ids.begin())];
}

} // namespace composer::ui
