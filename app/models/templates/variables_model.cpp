// SPDX-License-Identifier: Apache-2.0
#include "models/templates/variables_model.h"

#include "models/templates/variable_parts.h"
#include "texts/issue_text.h"

#include <algorithm>
#include <utility>

namespace composer::models {

using contact::IssueCode;
using contact::TemplateVariable;
using Member = VariableMember;

namespace {

struct MemberPath {
    Member member;
    const char* path; ///< below the variable's
};
constexpr MemberPath members[] = {{Member::Name, ".name"}, {Member::Label, ".label"}, {Member::Kind, ".kind"},
    {Member::Default, ".default"}, {Member::Choices, ".choices"}};

QString pathOf(int index, Member member)
{
    const auto* found = std::ranges::find(members, member, &MemberPath::member);
    return QStringLiteral("variables[%1]").arg(index) + QLatin1String(found->path);
}

contact::VariableKind kindFrom(const QString& name)
{
    const auto kinds = contact::variableKinds();
    const auto found = std::ranges::find_if(kinds, [&](auto kind) { return contact::kindName(kind) == name; });
    return found == kinds.end() ? contact::VariableKind::FreeText : *found;
}

} // namespace

VariablesModel::VariablesModel(
    const contact::EmailContact& contact, contact::TemplateVariables variables, QObject* parent)
    : TextFieldsOf(parent)
    , m_variables(std::move(variables))
    , m_current(m_variables.empty() ? -1 : 0)
{
    for (const auto& use : contact::findVariables(contact)) {
        if (!m_used.contains(use.name))
            m_used << use.name;
    }
}

QString VariablesModel::title(int index) const
{
    const auto& variable = m_variables[std::size_t(index)];
    return variable.name.isEmpty() ? tr("(no name yet)") : variable.labelOrName();
}

const TemplateVariable* VariablesModel::chosen() const
{
    return m_current < 0 ? nullptr : &m_variables[std::size_t(m_current)];
}

void VariablesModel::choose(int index)
{
    m_current = index < size() ? index : -1;
    announceAll();
}

void VariablesModel::announceAll()
{
    Q_EMIT currentChanged();
    for (const auto& each : members)
        Q_EMIT fieldChanged(int(each.member));
    Q_EMIT issuesChanged();
}

void VariablesModel::add(const QString& name)
{
    TemplateVariable variable;
    variable.name = contact::variableName(name);
    m_variables.push_back(std::move(variable));
    Q_EMIT listChanged();
    choose(size() - 1);
}

void VariablesModel::addUsed()
{
    for (const auto& name : undeclared(m_used, m_variables))
        add(name);
}

bool VariablesModel::hasUnlistedUse() const
{
    return !undeclared(m_used, m_variables).isEmpty();
}

void VariablesModel::removeCurrent()
{
    if (m_current < 0)
        return;
    m_variables.erase(m_variables.begin() + m_current);
    m_current = std::min(m_current, size() - 1);
    Q_EMIT listChanged();
    choose(m_current);
}

bool VariablesModel::canMove(int step) const
{
    const int other = m_current + step;
    return m_current >= 0 && other >= 0 && other < size();
}

void VariablesModel::moveCurrent(int step)
{
    if (!canMove(step))
        return;
    std::swap(m_variables[std::size_t(m_current)], m_variables[std::size_t(m_current + step)]);
    m_current += step;
    Q_EMIT listChanged();
    choose(m_current);
}

QString VariablesModel::text(VariableMember member)
{
    const auto* variable = chosen();
    if (!variable)
        return {};
    const auto parts = partsOf(*variable);
    switch (member) {
    case Member::Name:
        return parts.name;
    case Member::Label:
        return parts.label;
    case Member::Kind:
        return contact::kindName(parts.kind);
    case Member::Default:
        return parts.defaultValue;
    case Member::Choices:
        break;
    }
    return parts.choices;
}

void VariablesModel::setText(VariableMember member, const QString& text)
{
    if (m_current < 0)
        return;
    auto parts = partsOf(*chosen());
    switch (member) {
    case Member::Name:
        parts.name = text;
        break;
    case Member::Label:
        parts.label = text;
        break;
    case Member::Kind:
        parts.kind = kindFrom(text);
        break;
    case Member::Default:
        parts.defaultValue = text;
        break;
    case Member::Choices:
        parts.choices = text;
        break;
    }
    applyParts(m_variables[std::size_t(m_current)], parts);
    Q_EMIT fieldChanged(int(member));
    edited();
}

void VariablesModel::edited()
{
    Q_EMIT listChanged();
    Q_EMIT issuesChanged();
}

bool VariablesModel::isRequired() const
{
    return chosen() && chosen()->isRequired();
}

void VariablesModel::setRequired(bool isRequired)
{
    if (m_current < 0 || isRequired == chosen()->isRequired())
        return;
    auto parts = partsOf(*chosen());
    parts.isRequired = isRequired;
    applyParts(m_variables[std::size_t(m_current)], parts);
    edited();
}

bool VariablesModel::isChoice() const
{
    return chosen() && chosen()->kindOrFreeText() == contact::VariableKind::Choice;
}

QString VariablesModel::written() const
{
    return chosen() ? QStringLiteral("{{%1}}").arg(chosen()->name) : QString();
}

/// Of the whole list, plus what is only shown with the chosen variable.
contact::Issues VariablesModel::issues() const
{
    auto found = contact::checkVariables(m_variables);
    const auto* variable = chosen();
    if (!variable)
        return found;
    const auto path = pathOf(m_current, Member::Name);
    // Of two with one name the check reports the second.
    if (std::ranges::count(m_variables, variable->name, &TemplateVariable::name) > 1)
        found.push_back({path, IssueCode::DuplicateKey, {}});
    if (!variable->name.isEmpty() && !m_used.contains(variable->name))
        found.push_back({path, IssueCode::UnusedVariable, {variable->name}, contact::Severity::Warning});
    return found;
}

Notices VariablesModel::notices(VariableMember member) const
{
    if (m_current < 0)
        return {};
    auto own = issues();
    const auto path = pathOf(m_current, member);
    std::erase_if(own, [&](const contact::Issue& issue) { return issue.path != path; });
    return issueNotices(own);
}

std::optional<VariableMember> VariablesModel::chooseFirstIssue()
{
    const auto found = contact::checkVariables(m_variables);
    if (found.empty())
        return {};
    const auto& first = found.front();
    choose(int(contact::variableOf(first, m_variables).value_or(0)));
    const auto* member = std::ranges::find_if(
        members, [&](const MemberPath& each) { return first.path.endsWith(QLatin1String(each.path)); });
    return member == std::end(members) ? Member::Name : member->member;
}

} // namespace composer::models
