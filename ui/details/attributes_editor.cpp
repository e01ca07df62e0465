// SPDX-License-Identifier: Apache-2.0
#include "ui/details/attributes_editor.h"

#include "contact/issues/path.h"
#include "contact/rules/byte_totals.h"
#include "models/composer/pasted_pairs.h"
#include "ui/details/attribute_row.h"
#include "ui/details/item_rows.h"

namespace composer::ui {

namespace {

using Attribute = contact::Entry<QString>;

RowRules<Attribute> rules()
{
    RowRules<Attribute> rules;
    rules.pathOf = [](const Attribute& attribute, std::size_t) { return u'.' + contact::keyInPath(attribute.key); };
    rules.summary = [](const std::vector<Attribute>& attributes) {
        return byteSummary(
            std::ssize(attributes), contact::countAttributeBytes(attributes), contact::totals::attributeBytes);
    };
    rules.fromLines = models::pairsFromLines;
    return rules;
}

} // namespace

AttributesEditor::AttributesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : RowsEditor(model, undo, contact::FieldId::Attributes,
        {"attribute", tr("Add attribute"),
            tr("Names and values that the flow can use. You can paste several lines of name=value into a name."),
            tr("add attribute"), tr("remove attribute"), tr("edit attribute")},
        itemRows<AttributeRow>(rules()), parent)
{
    showPart();
}

} // namespace composer::ui
