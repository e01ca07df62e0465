// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "contact/issues/issue.h"
#include "contact/templates/template_variable.h"

#include <QHash>

/// A template is a draft that declares variables; {{name}} in any text of its request is replaced by a value.
namespace composer::contact {

struct VariableUse {
    QString name;
    QString path; ///< of the member that contains it
    bool operator==(const VariableUse&) const = default;
};

/// Which variables occur where, in the order of the request; one that occurs twice in a member is listed once.
std::vector<VariableUse> findVariables(const EmailContact& contact);

/// What is wrong with the template itself, whatever the values: see checkVariables(), undeclared and (a warning) unused
/// variables, braces that are no variable, variables where no value would be safe.
Issues checkTemplate(const EmailContact& contact, const TemplateVariables& variables);

/// Of a reader's issues those that can be judged before the template is filled in: a member with a variable in it is
/// not yet what it will be.
Issues withoutOpenMembers(Issues issues, const EmailContact& contact);

/// By name. One that is absent takes its default; one that is empty is empty.
using VariableValues = QHash<QString, QString>;

/// What is wrong with the values alone: missing, or not of their kind. The path is that of the variable: variables[2].
Issues checkValues(const TemplateVariables& variables, const VariableValues& values);

/// Writes the values into the request, each as its place needs it: escaped in HTML, percent-encoded in addresses, a
/// date as seconds in a reference of the type DATE. A value is never looked at for variables. The error are all
/// issues, warnings included; without an error they are dropped. Time and memory are linear in the text's size.
base::Result<EmailContact, Issues> fill(
    const EmailContact& contact, const TemplateVariables& variables, const VariableValues& values);

/// The variable that an issue of these functions is about, as an index into `variables`.
std::optional<std::size_t> variableOf(const Issue& issue, const TemplateVariables& variables);

} // namespace composer::contact
