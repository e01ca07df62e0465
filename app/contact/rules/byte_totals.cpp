// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/byte_totals.h"

#include "base/text.h"
#include "contact/rules/field_rules.h"
#include "contact/rules/further_rules.h"

namespace composer::contact {

void checkReferenceBytes(Report& report, const Path& path, const Entries<Reference>& references)
{
    const auto bytes = countReferenceBytes(references);
    if (bytes > totals::referenceBytes)
        report.error(path, IssueCode::TotalTooLarge, limitParameters(totals::referenceBytes, bytes, "bytes"));
}

void checkAttributeBytes(Report& report, const Path& path, const Entries<QString>& attributes)
{
    const auto bytes = countAttributeBytes(attributes);
    if (bytes > totals::attributeBytes)
        report.error(path, IssueCode::TotalTooLarge, limitParameters(totals::attributeBytes, bytes, "bytes"));
}

qsizetype countReferenceBytes(const Entries<Reference>& references)
{
    qsizetype bytes = 0;
    for (const auto& [key, reference] : references)
        bytes += base::utf8Size(key) + (reference.value ? base::utf8Size(*reference.value) : 0);
    return bytes;
}

qsizetype countAttributeBytes(const Entries<QString>& attributes)
{
    qsizetype bytes = 0;
    for (const auto& [key, value] : attributes)
        bytes += base::utf8Size(key) + base::utf8Size(value);
    return bytes;
}

} // namespace composer::contact
