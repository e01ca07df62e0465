// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"
#include "contact/issues/path.h"

#include <utility>

namespace composer::contact {

/// Collects the issues in the order in which the rules find them.
class Report {
public:
    void error(const Path& path, IssueCode code, QStringList parameters = {})
    {
        m_issues.push_back({path.text(), code, std::move(parameters), Severity::Error});
    }
    void warning(const Path& path, IssueCode code, QStringList parameters = {})
    {
        m_issues.push_back({path.text(), code, std::move(parameters), Severity::Warning});
    }
    Issues take() { return std::move(m_issues); }

private:
    Issues m_issues;
};

} // namespace composer::contact
