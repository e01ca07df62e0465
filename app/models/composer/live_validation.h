// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/rules/validator.h"
#include "contact/templates/template.h"

#include <functional>

namespace composer::models {

/// The problems of what is in the window: a message as it would be sent, or a template, in which a member that still
/// holds a variable cannot be judged, but its variables can.
inline contact::Issues validateMessage(
    const contact::EmailContact& contact, bool isTemplate, const contact::TemplateVariables& variables)
{
    auto issues = contact::validate(contact);
    if (!isTemplate)
        return issues;
    issues = contact::withoutOpenMembers(std::move(issues), contact);
    const auto own = contact::checkTemplate(contact, variables);
    issues.insert(issues.end(), own.begin(), own.end());
    return issues;
}

/// The problems of a contact while it is being typed. A body may have 5 MiB, so its text is only looked at when
/// asked for; the other members are checked at every key.
class LiveValidation {
public:
    using Validate = std::function<contact::Issues(const contact::EmailContact&)>;
    explicit LiveValidation(Validate validate = contact::validate);

    /// Looks at everything.
    void checkAll(const contact::EmailContact& contact);
    /// Looks at everything but the body's text, whose problems stay as they were last seen.
    void checkAllButBody(const contact::EmailContact& contact);

    const contact::Issues& issues() const { return m_issues; }

private:
    Validate m_validate;
    contact::Issues m_issues;
};

} // namespace composer::models
