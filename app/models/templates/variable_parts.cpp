// SPDX-License-Identifier: Apache-2.0
#include "models/templates/variable_parts.h"

#include <QCoreApplication>

#include <algorithm>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VariableParts)
};

contact::Text textOrNothing(const QString& text)
{
    return text.isEmpty() ? contact::Text() : contact::Text(text);
}

QStringList choicesOf(const QString& lines)
{
    QStringList choices;
    for (const auto& line : lines.split(u'\n')) {
        if (const auto choice = line.trimmed(); !choice.isEmpty() && !choices.contains(choice))
            choices << choice;
    }
    return choices;
}

void forget(contact::TemplateVariable& variable, const char* member)
{
    std::erase_if(variable.unknown.members,
        [&](const base::JsonMember& unknown) { return unknown.name == QLatin1String(member); });
}

} // namespace

VariableParts partsOf(const contact::TemplateVariable& variable)
{
    return {variable.name, variable.label.value_or(QString()), variable.kindOrFreeText(),
        variable.defaultValue.value_or(QString()), variable.choices.join(u'\n'), variable.isRequired()};
}

void applyParts(contact::TemplateVariable& variable, const VariableParts& parts)
{
    const auto before = partsOf(variable);
    variable.unknown.instead.reset();
    if (parts.name != before.name) {
        variable.name = contact::variableName(parts.name);
        forget(variable, "name");
    }
    if (parts.label != before.label) {
        variable.label = textOrNothing(parts.label);
        forget(variable, "label");
    }
    if (parts.kind != before.kind) {
        variable.kind = parts.kind;
        forget(variable, "kind");
    }
    if (parts.defaultValue != before.defaultValue) {
        variable.defaultValue = textOrNothing(parts.defaultValue);
        forget(variable, "default");
    }
    if (parts.choices != before.choices) {
        variable.choices = choicesOf(parts.choices);
        forget(variable, "choices");
    }
    if (parts.isRequired != before.isRequired) {
        variable.required = parts.isRequired;
        forget(variable, "required");
    }
}

QString kindLabel(contact::VariableKind kind)
{
    switch (kind) {
    case contact::VariableKind::FreeText:
        return Texts::tr("Text");
    case contact::VariableKind::Number:
        return Texts::tr("Number");
    case contact::VariableKind::Date:
        return Texts::tr("Date");
    case contact::VariableKind::Choice:
        return Texts::tr("Choice");
    case contact::VariableKind::Email:
        return Texts::tr("Email address");
    }
    return {};
}

QStringList undeclared(const QStringList& names, const contact::TemplateVariables& variables)
{
    QStringList missing;
    std::copy_if(names.begin(), names.end(), std::back_inserter(missing), [&](const QString& name) {
        return std::none_of(variables.begin(), variables.end(),
            [&](const contact::TemplateVariable& variable) { return variable.name == name; });
    });
    return missing;
}

} // namespace composer::models
