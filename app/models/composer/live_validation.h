// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/rules/validator.h"

#include <functional>

namespace composer::models {

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
