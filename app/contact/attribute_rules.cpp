// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"
#include "contact/rules.h"

namespace composer::contact {

void checkAttributeBytes(Report& report, const Path& path, const Entries<QString>& attributes)
{
    qsizetype bytes = 0;
    for (const auto& [key, value] : attributes)
        bytes += base::utf8Size(key) + base::utf8Size(value);
    if (bytes > totals::attributeBytes)
        report.error(path, IssueCode::TotalTooLarge, limitParameters(totals::attributeBytes, bytes, "bytes"));
}

} // namespace composer::contact
