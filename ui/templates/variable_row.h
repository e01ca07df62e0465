// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/labelled_row.h"

#include <cstddef>

namespace composer::models {
class TemplateForm;
}

namespace composer::ui {

class FieldBinder;

/// The row of one variable of a template, already bound to the form. Editor and note are named after the variable:
/// "value_orderNumber", "note_orderNumber".
LabelledRow variableRow(models::TemplateForm& form, std::size_t index, FieldBinder& binder);

} // namespace composer::ui
