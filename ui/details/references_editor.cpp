// SPDX-License-Identifier: Apache-2.0
#include "ui/details/references_editor.h"

#include "contact/issues/path.h"
#include "contact/rules/byte_totals.h"
#include "ui/details/item_rows.h"
#include "ui/details/reference_row.h"

namespace composer::ui {

namespace {

using Reference = contact::Entry<contact::Reference>;

RowRules<Reference> rules()
{
    RowRules<Reference> rules;
    rules.pathOf = [](const Reference& reference, std::size_t) { return u'.' + contact::keyInPath(reference.key); };
    rules.summary = [](const std::vector<Reference>& references) {
        return byteSummary(
            std::ssize(references), contact::countReferenceBytes(references), contact::totals::referenceBytes);
    };
    rules.blank.value.type = QStringLiteral("URL");
    return rules;
}

} // namespace

ReferencesEditor::ReferencesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : RowsEditor(model, undo, contact::FieldId::References,
        {"reference", tr("Add reference"),
            tr("Links and facts that the agent receives with the contact, such as the order."), tr("add reference"),
            tr("remove reference"), tr("edit reference")},
        itemRows<ReferenceRow>(rules()), parent)
{
    showPart();
}

} // namespace composer::ui
