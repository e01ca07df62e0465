// SPDX-License-Identifier: Apache-2.0
#include "models/templates/template_form.h"

#include "contact/field_table.h"
#include "html/html_text.h"
#include "texts/issue_text.h"

#include <algorithm>

namespace composer::models {

namespace {

constexpr qsizetype previewLength = 4'000;
constexpr qsizetype sourceLength = 64 * 1024;
constexpr qsizetype largeBody = 128 * 1024;

const contact::RawMessage* messageOf(const contact::EmailContact& contact)
{
    const auto& message = contact.emailMessage;
    return message && message->rawMessage ? &*message->rawMessage : nullptr;
}

bool isHtml(const contact::RawMessage& message)
{
    return message.contentType == QLatin1String("text/html");
}

/// As much of a body as is shown; of HTML as much source as makes that much text, from behind its head.
QString startOf(const QString& body, bool isHtml)
{
    const auto length = isHtml ? sourceLength : previewLength;
    const auto from = isHtml ? std::max<qsizetype>(0, body.indexOf(QLatin1String("<body"), 0, Qt::CaseInsensitive)) : 0;
    if (body.size() - from <= length)
        return body.sliced(from);
    auto start = body.sliced(from, length);
    // A variable that was cut through would be an error.
    const auto open = start.lastIndexOf(QLatin1String("{{"));
    if (open >= 0 && start.indexOf(QLatin1String("}}"), open) < 0)
        start.truncate(open);
    return start;
}

/// Subject and the body's beginning alone.
contact::EmailContact excerpt(const contact::EmailContact& contact)
{
    contact::EmailContact part;
    if (const auto* message = messageOf(contact)) {
        auto& raw = part.emailMessage.emplace().rawMessage.emplace();
        raw.subject = message->subject;
        raw.body = startOf(message->body.value_or(QString()), isHtml(*message));
        raw.contentType = message->contentType;
    }
    return part;
}

} // namespace

TemplateForm::TemplateForm(contact::Draft draft, QDate today, QObject* parent)
    : TextFieldsOf(parent)
    , m_draft(std::move(draft))
{
    const auto* message = messageOf(m_draft.contact);
    m_isLarge = message && message->body && message->body->size() > largeBody;
    for (const auto& variable : variables()) {
        auto value = variable.defaultValue.value_or(QString());
        if (value.isEmpty() && variable.isRequired() && variable.kindOrFreeText() == contact::VariableKind::Date)
            value = today.toString(Qt::ISODate);
        m_values.insert(variable.name, value);
    }
    check();
}

QString TemplateForm::title() const
{
    return m_draft.title && !m_draft.title->isEmpty() ? *m_draft.title : tr("Untitled template");
}

bool TemplateForm::mayHaveLines(std::size_t index) const
{
    const auto& variable = variables()[index];
    if (variable.kindOrFreeText() != contact::VariableKind::FreeText)
        return false;
    int uses = 0;
    for (const auto& use : contact::findVariables(m_draft.contact)) {
        if (use.name != variable.name)
            continue;
        if (use.path != QLatin1String(contact::field(contact::FieldId::Body).path))
            return false;
        ++uses;
    }
    return uses > 0;
}

QString TemplateForm::hint(std::size_t index) const
{
    const auto& variable = variables()[index];
    const auto kind = [&] {
        switch (variable.kindOrFreeText()) {
        case contact::VariableKind::FreeText:
            return tr("Text");
        case contact::VariableKind::Number:
            return tr("A number, such as 42 or 3.5");
        case contact::VariableKind::Date:
            return tr("A date, such as 2026-11-30");
        case contact::VariableKind::Choice:
            return tr("One of %n choices", nullptr, int(variable.choices.size()));
        case contact::VariableKind::Email:
            return tr("An email address");
        }
        return QString();
    }();
    return variable.isRequired() ? tr("%1; required").arg(kind) : kind;
}

void TemplateForm::setValue(std::size_t index, const QString& value)
{
    auto& place = m_values[variables()[index].name];
    if (place == value)
        return;
    place = value;
    check();
    Q_EMIT fieldChanged(int(index));
    Q_EMIT issuesChanged();
    Q_EMIT changed();
}

void TemplateForm::check()
{
    m_issues.clear();
    if (m_isLarge) {
        m_issues = contact::checkValues(variables(), m_values);
    } else if (auto result = filled(); !result) {
        m_issues = std::move(result).error();
    }
    std::erase_if(m_issues, [](const auto& issue) { return issue.severity != contact::Severity::Error; });
}

contact::Issues TemplateForm::issuesFor(std::size_t index) const
{
    contact::Issues own;
    for (const auto& issue : m_issues) {
        if (contact::variableOf(issue, variables()) == index)
            own.push_back(issue);
    }
    return own;
}

Notices TemplateForm::notices(std::size_t index) const
{
    return issueNotices(issuesFor(index));
}

contact::Issues TemplateForm::templateIssues() const
{
    auto issues = contact::checkTemplate(m_draft.contact, variables());
    std::erase_if(issues, [](const auto& issue) { return issue.severity != contact::Severity::Error; });
    return issues;
}

std::optional<std::size_t> TemplateForm::firstProblem() const
{
    for (std::size_t i = 0; i < variables().size(); ++i) {
        if (!issuesFor(i).empty())
            return i;
    }
    return {};
}

contact::EmailContact TemplateForm::preview() const
{
    auto shown = variables();
    auto values = m_values;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto& variable = shown[i];
        if (!issuesFor(i).empty())
            values[variable.name] = u'[' + variable.labelOrName() + u']';
        variable.kind = contact::VariableKind::FreeText;
        variable.required.reset();
    }
    const auto part = excerpt(m_draft.contact);
    auto result = contact::fill(part, shown, values);
    return result ? std::move(result).value() : part;
}

QString TemplateForm::previewSubject() const
{
    const auto contact = preview();
    const auto* message = messageOf(contact);
    return message ? message->subject.value_or(QString()) : QString();
}

QString TemplateForm::previewBody() const
{
    const auto contact = preview();
    const auto* message = messageOf(contact);
    if (!message)
        return {};
    auto body = message->body.value_or(QString());
    const auto* whole = messageOf(m_draft.contact);
    const auto source = whole ? whole->body.value_or(QString()).size() : 0;
    bool isCut = source > (isHtml(*message) ? sourceLength : previewLength);
    if (isHtml(*message))
        body = html::textFromHtml(body);
    isCut = isCut || body.size() > previewLength;
    body.truncate(previewLength);
    return isCut ? body + QStringLiteral(" …") : body;
}

base::Result<contact::EmailContact, contact::Issues> TemplateForm::filled() const
{
    return contact::fill(m_draft.contact, variables(), m_values);
}

} // namespace composer::models
