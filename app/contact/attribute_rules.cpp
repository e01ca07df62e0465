// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/byte_totals.h"
#include "contact/rules/rules.h"

namespace composer::contact {

void checkAttributeBytes(Report& report, const Path& path, const Entries<QString>& attributes)
{
    const auto bytes = countAttributeBytes(attributes);
    if (bytes > totals::attributeBytes)
        report.error(path, IssueCode::TotalTooLarge, limitParameters(totals::attributeBytes, bytes, "bytes"));
}

} // namespace composer::contact
