// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/draft.h"
#include "contact/templates/template.h"
#include "models/fields/text_fields.h"

#include <QDate>
#include <QDateTime>
#include <QObject>

namespace composer::models {

/// One use of a template: what it asks for, what was typed so far, what is wrong with that, and how it will look. Its
/// fields are the indices of the variables.
class TemplateForm : public TextFieldsOf<std::size_t> {
    Q_OBJECT

public:
    /// A required date without a default begins with `today`, which the form shows.
    explicit TemplateForm(contact::Draft draft, QDate today = QDate::currentDate(), QObject* parent = nullptr);

    QString title() const;
    const contact::TemplateVariables& variables() const { return m_draft.variables; }
    /// What the variable's kind is, in words: "A date, such as 2026-11-30; required".
    QString hint(std::size_t index) const;
    /// It is written into the body alone, where a text of several lines may stand.
    bool mayHaveLines(std::size_t index) const;
    QString value(std::size_t index) const { return m_values.value(variables()[index].name); }
    void setValue(std::size_t index, const QString& value);
    QString text(std::size_t index) override { return value(index); }
    void setText(std::size_t index, const QString& text) override { setValue(index, text); }

    contact::Issues issuesFor(std::size_t index) const;
    Notices notices(std::size_t index) const override;
    /// Errors of the template itself, which no value fixes.
    contact::Issues templateIssues() const;
    std::optional<std::size_t> firstProblem() const;

    /// The filled subject and the beginning of the body, as text; [Label] where a value is missing.
    QString previewSubject() const;
    QString previewBody() const;

    base::Result<contact::EmailContact, contact::Issues> filled() const;

Q_SIGNALS:
    /// Values, problems and preview may have changed.
    void changed();

private:
    void check();
    contact::EmailContact preview() const;

    contact::Draft m_draft;
    contact::VariableValues m_values;
    contact::Issues m_issues; ///< errors only
    bool m_isLarge; ///< too large to be filled at every key
};

} // namespace composer::models
