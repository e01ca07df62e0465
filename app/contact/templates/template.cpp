// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template.h"

#include "contact/templates/template_fill.h"

#include <algorithm>

namespace composer::contact {

namespace {

QString valueOf(const TemplateVariable& variable, const VariableValues& values)
{
    const auto given = values.constFind(variable.name);
    return given == values.constEnd() ? variable.defaultValue.value_or(QString()) : *given;
}

QHash<QString, ReadyValue> readyValues(const TemplateVariables& variables, const VariableValues& values)
{
    QHash<QString, ReadyValue> ready;
    for (const auto& variable : variables) {
        if (!ready.contains(variable.name))
            ready.insert(variable.name, {valueOf(variable, values), variable.kindOrFreeText()});
    }
    return ready;
}

struct FilledContact {
    EmailContact contact;
    Issues issues;
};

FilledContact write(EmailContact contact, const QHash<QString, ReadyValue>& values)
{
    Report report;
    visitTexts(contact, [&](const Path& path, TextContext context, QString& text) {
        if (mayHoldVariables(text))
            text = TextFiller(report, path, context, values).fill(text);
    });
    return {std::move(contact), report.take()};
}

void append(Issues& issues, Issues more)
{
    issues.insert(issues.end(), std::move_iterator(more.begin()), std::move_iterator(more.end()));
}

Issues unusedVariables(const EmailContact& contact, const TemplateVariables& variables)
{
    QSet<QString> used;
    for (const auto& use : findVariables(contact))
        used.insert(use.name);
    Report report;
    const auto list = variablesPath();
    for (qsizetype i = 0; i < std::ssize(variables); ++i) {
        const auto& name = variables[std::size_t(i)].name;
        if (!name.isEmpty() && !used.contains(name))
            report.warning(list.item(i), IssueCode::UnusedVariable, {visibleText(name)});
    }
    return report.take();
}

} // namespace

std::vector<VariableUse> findVariables(const EmailContact& contact)
{
    std::vector<VariableUse> uses;
    visitTexts(contact, [&](const Path& path, TextContext, const QString& text) {
        QSet<QString> seen;
        for (const auto& piece : textPieces(text)) {
            const auto name = piece.kind == TextPiece::Kind::Variable ? variableName(piece.text) : QString();
            if (name.isEmpty() || seen.contains(name))
                continue;
            seen.insert(name);
            uses.push_back({name, path.text()});
        }
    });
    return uses;
}

Issues checkTemplate(const EmailContact& contact, const TemplateVariables& variables)
{
    auto issues = checkVariables(variables);
    // Values without a character find only what is wrong with any value.
    QHash<QString, ReadyValue> none;
    for (const auto& variable : variables)
        none.insert(variable.name, {{}, variable.kindOrFreeText()});
    append(issues, write(contact, none).issues);
    append(issues, unusedVariables(contact, variables));
    return issues;
}

Issues withoutOpenMembers(Issues issues, const EmailContact& contact)
{
    QSet<QString> open;
    for (const auto& use : findVariables(contact))
        open.insert(use.path);
    std::erase_if(issues, [&](const Issue& issue) { return open.contains(issue.path); });
    return issues;
}

Issues checkValues(const TemplateVariables& variables, const VariableValues& values)
{
    Report report;
    const auto list = variablesPath();
    for (qsizetype i = 0; i < std::ssize(variables); ++i) {
        const auto& variable = variables[std::size_t(i)];
        const auto value = valueOf(variable, values);
        if (!value.isEmpty())
            checkKindOf(report, list.item(i), variable, value);
        else if (variable.isRequired())
            report.error(list.item(i), IssueCode::MissingVariable, {variable.name});
    }
    return report.take();
}

base::Result<EmailContact, Issues> fill(
    const EmailContact& contact, const TemplateVariables& variables, const VariableValues& values)
{
    auto issues = checkVariables(variables);
    append(issues, checkValues(variables, values));
    auto filled = write(contact, readyValues(variables, values));
    append(issues, std::move(filled.issues));
    if (hasErrors(issues))
        return base::fail(std::move(issues));
    return std::move(filled.contact);
}

std::optional<std::size_t> variableOf(const Issue& issue, const TemplateVariables& variables)
{
    const auto list = variablesPath();
    const auto name = issue.parameters.value(0);
    const bool isAboutValue = issue.code == IssueCode::UnsafeLink || issue.code == IssueCode::LineBreak;
    for (std::size_t i = 0; i < variables.size(); ++i) {
        const auto path = list.item(qsizetype(i)).text();
        if (issue.path == path || issue.path.startsWith(path + u'.') || (isAboutValue && variables[i].name == name))
            return i;
    }
    return {};
}

} // namespace composer::contact
