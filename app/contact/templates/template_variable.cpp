// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template_variable.h"

#include "contact/rules/value_patterns.h"

#include <QDate>
#include <QDateTime>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace composer::contact {

namespace {

constexpr VariableKind kinds[] = {
    VariableKind::FreeText, VariableKind::Number, VariableKind::Date, VariableKind::Choice, VariableKind::Email};

QStringList kindNames()
{
    QStringList names;
    for (const auto kind : kinds)
        names << kindName(kind);
    return names;
}

/// JSON allows 1e999, which is no number that a program could hold.
bool isFiniteNumber(const QString& text)
{
    bool ok = false;
    return isDecimalNumber(text) && std::isfinite(text.toDouble(&ok)) && ok;
}

bool isIsoDate(const QString& text)
{
    return text.size() == 10 && QDate::fromString(text, QStringLiteral("yyyy-MM-dd")).isValid();
}

/// Members that the file gave another JSON type, or an unknown kind.
void checkMisfits(Report& report, const Path& path, const TemplateVariable& variable)
{
    const auto expect = [&](const char* name, const char* type) {
        if (variable.unknown.find(QLatin1String(name)))
            report.error(path.member(QLatin1String(name)), IssueCode::WrongType,
                {QLatin1String(type), QStringLiteral("something else")});
    };
    if (variable.unknown.instead)
        report.error(path, IssueCode::WrongType, {QStringLiteral("an object"), QStringLiteral("something else")});
    expect("label", "a text");
    expect("default", "a text");
    expect("required", "true or false");
    expect("choices", "a list of texts");
    if (variable.unknown.find(QLatin1String("kind")))
        report.error(path.member(u"kind"), IssueCode::NotAllowed, kindNames());
}

void checkName(Report& report, const Path& path, const TemplateVariable& variable, QSet<QString>& seen)
{
    const auto namePath = path.member(u"name");
    if (variable.name.isEmpty())
        report.error(namePath, IssueCode::Required);
    else if (!isVariableName(variable.name))
        report.error(namePath, IssueCode::BadVariableName, {visibleText(variable.name.left(maximumVariableName))});
    else if (seen.contains(variable.name))
        report.error(namePath, IssueCode::DuplicateKey);
    seen.insert(variable.name);
}

} // namespace

bool isVariableCharacter(QChar c)
{
    return c.isLetter() || c.isMark() || (c >= u'0' && c <= u'9') || c == u'_';
}

bool isVariableName(QStringView name)
{
    return !name.isEmpty() && name.size() <= maximumVariableName && !name.front().isMark()
        && std::all_of(name.begin(), name.end(), isVariableCharacter);
}

QString variableName(QStringView written)
{
    return written.toString().normalized(QString::NormalizationForm_C);
}

QLatin1StringView kindName(VariableKind kind)
{
    switch (kind) {
    case VariableKind::FreeText:
        return QLatin1StringView("text");
    case VariableKind::Number:
        return QLatin1StringView("number");
    case VariableKind::Date:
        return QLatin1StringView("date");
    case VariableKind::Choice:
        return QLatin1StringView("choice");
    case VariableKind::Email:
        return QLatin1StringView("email");
    }
    Q_UNREACHABLE();
}

std::span<const VariableKind> variableKinds()
{
    return kinds;
}

Path variablesPath()
{
    static const Path request;
    return request.member(u"variables");
}

Issues checkVariables(const TemplateVariables& variables)
{
    Report report;
    QSet<QString> seen;
    const auto list = variablesPath();
    for (qsizetype i = 0; i < std::ssize(variables); ++i) {
        const auto& variable = variables[std::size_t(i)];
        const auto path = list.item(i);
        checkMisfits(report, path, variable);
        if (variable.unknown.instead)
            continue;
        checkName(report, path, variable, seen);
        if (variable.kindOrFreeText() == VariableKind::Choice && variable.choices.isEmpty())
            report.error(path.member(u"choices"), IssueCode::Required);
        else if (variable.defaultValue && !variable.defaultValue->isEmpty())
            checkKindOf(report, path.member(u"default"), variable, *variable.defaultValue);
    }
    return report.take();
}

void checkKindOf(Report& report, const Path& path, const TemplateVariable& variable, const QString& value)
{
    switch (variable.kindOrFreeText()) {
    case VariableKind::FreeText:
        return;
    case VariableKind::Number:
        if (!isFiniteNumber(value))
            report.error(path, IssueCode::BadNumber);
        return;
    case VariableKind::Date:
        if (!isIsoDate(value))
            report.error(path, IssueCode::BadDate);
        return;
    case VariableKind::Choice:
        if (!variable.choices.contains(value))
            report.error(path, IssueCode::NotAllowed, variable.choices);
        return;
    case VariableKind::Email:
        if (!matches(Pattern::EmailAddress, value))
            report.error(path, IssueCode::BadPattern, {QStringLiteral("email-address")});
        return;
    }
}

} // namespace composer::contact
