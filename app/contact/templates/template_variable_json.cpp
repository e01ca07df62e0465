// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template_variable.h"

#include <algorithm>

namespace composer::contact {

namespace {

using base::Json;

bool isListOfTexts(const Json& json)
{
    return json.isArray() && !json.items().empty()
        && std::all_of(json.items().begin(), json.items().end(), [](const Json& item) { return item.isString(); });
}

std::optional<VariableKind> kindOf(const Json& json)
{
    const auto all = variableKinds();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](VariableKind kind) { return json.isString() && json.text() == kindName(kind); });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

/// False when the member is none that fits, or has been read before.
bool take(TemplateVariable& variable, const base::JsonMember& member)
{
    const auto& [name, value] = member;
    if (name == u"name" && value.isString() && !value.text().isEmpty() && variable.name.isEmpty())
        variable.name = variableName(value.text());
    else if (name == u"label" && value.isString() && !variable.label)
        variable.label = value.text();
    else if (name == u"kind" && kindOf(value) && !variable.kind)
        variable.kind = kindOf(value);
    else if (name == u"default" && value.isString() && !variable.defaultValue)
        variable.defaultValue = value.text();
    else if (name == u"required" && value.kind() == Json::Kind::Bool && !variable.required)
        variable.required = value.toBool();
    else if (name == u"choices" && isListOfTexts(value) && variable.choices.isEmpty())
        for (const auto& item : value.items())
            variable.choices << item.text();
    else
        return false;
    return true;
}

TemplateVariable readVariable(const Json& json)
{
    TemplateVariable variable;
    if (!json.isObject()) {
        variable.unknown.instead = json;
        return variable;
    }
    for (const auto& member : json.members()) {
        if (!take(variable, member))
            variable.unknown.members.push_back(member);
    }
    return variable;
}

Json listOf(const QStringList& texts)
{
    auto array = Json::array();
    for (const auto& text : texts)
        array.append(Json::string(text));
    return array;
}

Json writeVariable(const TemplateVariable& variable)
{
    auto object = Json::object();
    if (!variable.name.isEmpty())
        object.append(QStringLiteral("name"), Json::string(variable.name));
    if (variable.label)
        object.append(QStringLiteral("label"), Json::string(*variable.label));
    if (variable.kind)
        object.append(QStringLiteral("kind"), Json::string(kindName(*variable.kind)));
    if (variable.defaultValue)
        object.append(QStringLiteral("default"), Json::string(*variable.defaultValue));
    if (variable.required)
        object.append(QStringLiteral("required"), Json::boolean(*variable.required));
    if (!variable.choices.isEmpty())
        object.append(QStringLiteral("choices"), listOf(variable.choices));
    if (object.members().empty() && variable.unknown.instead)
        return *variable.unknown.instead;
    for (const auto& member : variable.unknown.members) {
        if (!object.find(member.name))
            object.append(member.name, member.value);
    }
    return object;
}

} // namespace

TemplateVariables readVariables(const Json& array)
{
    TemplateVariables variables;
    for (const auto& item : array.items())
        variables.push_back(readVariable(item));
    return variables;
}

Json toJson(const TemplateVariables& variables)
{
    auto array = Json::array();
    for (const auto& variable : variables)
        array.append(writeVariable(variable));
    return array;
}

} // namespace composer::contact
