// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/field_rules.h"
#include "contact/rules/further_rules.h"

#include <algorithm>
#include <iterator>

namespace composer::contact {

namespace {

/// Filled by the service for every mail (admin guide, list of attributes).
constexpr QLatin1StringView serviceKeys[] = {
    QLatin1StringView("connect:EmailSubject"),
    QLatin1StringView("connect:Direction"),
    QLatin1StringView("connect:Subtype"),
    QLatin1StringView("connect:X-SES-SPAM-VERDICT"),
    QLatin1StringView("connect:X-SES-VIRUS-VERDICT"),
};

/// The kinds that the value is given in, a wrong JSON type included.
QStringList kindsOf(const SegmentAttributeValue& value)
{
    QStringList kinds;
    visitMembers(value, [&](FieldId id, const auto& member) {
        if (!isAbsent(member) || value.unknown.find(memberName(id)))
            kinds += memberName(id);
    });
    return kinds;
}

/// API reference of SegmentAttributes: {"ValueMap": {"ExpiryDuration": {"ValueInteger": minutes}}}.
void checkExpiry(Report& report, const Path& path, const SegmentAttributeValue& value)
{
    const auto minutes = expiryMinutes(value);
    if (!minutes)
        return report.error(path, IssueCode::BadExpiry);
    if (*minutes >= totals::expiryMinimumMinutes && *minutes <= totals::expiryMaximumMinutes)
        return;
    const auto map = path.member(memberName(FieldId::SegmentMap));
    const auto duration = map.member(expiryDurationKey);
    report.error(duration.member(memberName(FieldId::SegmentInteger)), IssueCode::OutOfRange,
        rangeParameters(
            totals::expiryMinimumMinutes, totals::expiryMaximumMinutes, QString::number(*minutes), "minutes"));
}

} // namespace

void checkKinds(Report& report, const Path& path, const SegmentAttributeValue& value)
{
    if (const auto kinds = kindsOf(value); kinds.size() != 1)
        report.error(path, IssueCode::AmbiguousValue, kinds);
}

void checkFurther(Report& report, const Path& path, FieldId map, const Entry<SegmentAttributeValue>& entry)
{
    if (map != FieldId::SegmentAttributes)
        return;
    if (entry.key == contactExpiryKey)
        checkExpiry(report, path, entry.value);
    if (std::find(std::begin(serviceKeys), std::end(serviceKeys), entry.key) != std::end(serviceKeys))
        report.warning(path, IssueCode::ServiceSetMember);
}

} // namespace composer::contact
