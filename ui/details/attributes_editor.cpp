// SPDX-License-Identifier: Apache-2.0
#include "ui/details/attributes_editor.h"

#include "contact/issues/path.h"
#include "contact/rules/byte_totals.h"
#include "models/composer/pasted_pairs.h"

namespace composer::ui {

AttributesEditor::AttributesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : ItemRows(model, undo, contact::FieldId::Attributes,
        {"attribute", tr("Add attribute"),
            tr("Names and values that the flow can use. Several lines of name=value can be pasted into a name."),
            tr("add attribute"), tr("remove attribute"), tr("edit attribute")},
        parent)
{
    showPart();
}

QString AttributesEditor::summary() const
{
    return byteSummary(std::ssize(items()), contact::countAttributeBytes(items()), contact::totals::attributeBytes);
}

QString AttributesEditor::rowPath(std::size_t index) const
{
    return partPath() + u'.' + contact::visibleText(items()[index].key);
}

AttributesEditor::Items AttributesEditor::itemsFrom(const QString& lines) const
{
    return models::pairsFromLines(lines);
}

} // namespace composer::ui
