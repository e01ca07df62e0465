// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/rules.h"

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
    visitMembers(value, [&](QStringView name, const auto& member) {
        if (!isAbsent(member) || value.unknown.find(name))
            kinds += name.toString();
    });
    return kinds;
}

template <class T>
const T& orEmpty(const std::optional<T>& container)
{
    static const T empty;
    return container ? *container : empty;
}

void checkValue(Report& report, const Path& path, const SegmentAttributeValue& value, int level)
{
    if (level > maximumSegmentDepth)
        return report.error(path, IssueCode::TooDeep, {QString::number(maximumSegmentDepth)});
    if (!isStructure(report, path, value))
        return;
    if (const auto kinds = kindsOf(value); kinds.size() != 1)
        report.error(path, IssueCode::AmbiguousValue, kinds);
    MemberRules members(report, path, value.unknown);
    members.text(FieldId::SegmentString, value.valueString);
    members.map(FieldId::SegmentMap, FieldId::SegmentMapKey, orEmpty(value.valueMap),
        [&](const Path& inner, const Entry<SegmentAttributeValue>& entry) {
            checkValue(report, inner, entry.value, level + 1);
        });
    members.integer(FieldId::SegmentInteger, value.valueInteger);
    members.list(FieldId::SegmentList, orEmpty(value.valueList),
        [&](const Path& inner, const SegmentAttributeValue& item) { checkValue(report, inner, item, level + 1); });
    members.text(FieldId::SegmentArn, value.valueArn);
    members.unknownMembers();
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

void checkSegmentAttribute(Report& report, const Path& path, const Entry<SegmentAttributeValue>& attribute)
{
    checkValue(report, path, attribute.value, 1);
    if (attribute.key == contactExpiryKey)
        checkExpiry(report, path, attribute.value);
    if (std::find(std::begin(serviceKeys), std::end(serviceKeys), attribute.key) != std::end(serviceKeys))
        report.warning(path, IssueCode::ServiceSetMember);
}

} // namespace composer::contact
