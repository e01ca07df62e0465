// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/templates/template.h"
#include "contact/rules/validator.h"

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

} // namespace composer::models
