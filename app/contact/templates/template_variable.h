// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/rules/report.h"

#include <QStringList>

#include <span>

/// What a template asks for: the "variables" of a draft file's envelope.
namespace composer::contact {

enum class VariableKind { FreeText, Number, Date, Choice, Email };

/// {"name": "orderNumber", "label": "Order number", "kind": "text", "default": "...", "required": true,
///  "choices": ["..."]}; only the name is needed.
struct TemplateVariable {
    QString name; ///< letters, digits and _, at most maximumVariableName of them
    Text label; ///< as the person sees it; the name when absent
    std::optional<VariableKind> kind; ///< FreeText when absent
    Text defaultValue; ///< dates as 2026-11-30, for every kind the text that a person would type
    std::optional<bool> required; ///< false when absent
    QStringList choices; ///< for the kind Choice
    UnknownMembers unknown;
    bool operator==(const TemplateVariable&) const = default;

    VariableKind kindOrFreeText() const { return kind.value_or(VariableKind::FreeText); }
    bool isRequired() const { return required.value_or(false); }
    QString labelOrName() const { return label && !label->isEmpty() ? *label : name; }
};
using TemplateVariables = std::vector<TemplateVariable>;

constexpr qsizetype maximumVariableName = 100; ///< UTF-16 units

bool isVariableCharacter(QChar c);
bool isVariableName(QStringView name);
/// A name as all names are compared: a letter and its mark are one, however they were typed.
QString variableName(QStringView written);
QLatin1StringView kindName(VariableKind kind);
std::span<const VariableKind> variableKinds();

/// Reads the members that fit and keeps the others in `unknown`, where checkVariables() finds them.
TemplateVariables readVariables(const base::Json& array);
base::Json toJson(const TemplateVariables& variables);

/// variables, variables[2], variables[2].name
Path variablesPath();

/// What is wrong with the definitions themselves. Paths start at the envelope: variables[2].kind.
Issues checkVariables(const TemplateVariables& variables);

/// Says at `path` what keeps a value that is not empty from being one of the variable's kind.
void checkKindOf(Report& report, const Path& path, const TemplateVariable& variable, const QString& value);

} // namespace composer::contact
