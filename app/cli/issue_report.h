// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "contact/issues/issue.h"

namespace composer::cli {

/// "error: order.json:12: EmailMessage.RawMessage.Subject: At most 998 characters are allowed; this has 1,204."
QString issueLine(const QString& file, const contact::Issue& issue);

/// [{"Field", "Code", "Message", "Severity", "Line"}]
base::Json issuesJson(const contact::Issues& issues);

} // namespace composer::cli
