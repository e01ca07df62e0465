// SPDX-License-Identifier: Apache-2.0
#include "ui/details/references_editor.h"

#include "contact/issues/path.h"
#include "contact/rules/byte_totals.h"

namespace composer::ui {

ReferencesEditor::ReferencesEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : ItemRows(model, undo, contact::FieldId::References,
        {"reference", tr("Add reference"),
            tr("Links and facts that the agent gets with the contact, such as the order."), tr("add reference"),
            tr("remove reference"), tr("edit reference")},
        parent)
{
    showPart();
}

QString ReferencesEditor::summary() const
{
    return byteSummary(std::ssize(items()), contact::countReferenceBytes(items()), contact::totals::referenceBytes);
}

contact::Entry<contact::Reference> ReferencesEditor::blankItem() const
{
    contact::Entry<contact::Reference> blank;
    blank.value.type = QStringLiteral("URL");
    return blank;
}

QString ReferencesEditor::rowPath(std::size_t index) const
{
    return partPath() + u'.' + contact::visibleText(items()[index].key);
}

} // namespace composer::ui
