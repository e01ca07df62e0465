// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/templates/template_variable.h"

namespace composer::models {

/// A variable as its editor shows it.
struct VariableParts {
    QString name = {};
    QString label = {};
    contact::VariableKind kind = contact::VariableKind::FreeText;
    QString defaultValue = {};
    QString choices = {}; ///< one in a line
    bool isRequired = false;
};

VariableParts partsOf(const contact::TemplateVariable& variable);
/// Changes only what differs, so that a file's spelling of untouched parts stays. A part that is set replaces what the
/// file had there in a wrong form.
void applyParts(contact::TemplateVariable& variable, const VariableParts& parts);

QString kindLabel(contact::VariableKind kind);
/// Those of the names that the variables do not declare.
QStringList undeclared(const QStringList& names, const contact::TemplateVariables& variables);

} // namespace composer::models
