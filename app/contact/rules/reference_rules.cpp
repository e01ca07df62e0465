// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/further_rules.h"
#include "contact/rules/value_patterns.h"

#include <algorithm>

namespace composer::contact {

namespace {

void checkEpochSeconds(Report& report, const Path& path, QStringView value)
{
    const auto found = epochText(value);
    if (found == EpochText::Milliseconds)
        report.error(path, IssueCode::BadEpochSeconds, {QStringLiteral("milliseconds")});
    else if (found == EpochText::Neither)
        report.error(path, IssueCode::BadEpochSeconds);
}

/// API reference of Reference: every value is text on the wire, but has to be one of its kind.
void checkKind(Report& report, const Path& path, QStringView type, QStringView value)
{
    if (type == u"URL" && !isWebUrl(value, WebSchemes::HttpOrHttps))
        report.error(path, IssueCode::BadUrl, {QStringLiteral("http-or-https")});
    else if (type == u"NUMBER" && !isDecimalNumber(value))
        report.error(path, IssueCode::BadNumber);
    else if (type == u"DATE")
        checkEpochSeconds(report, path, value);
}

bool isTypeAtCreation(const Text& type)
{
    const auto choices = field(FieldId::ReferenceType).choices;
    return type && std::any_of(choices.begin(), choices.end(), [&](const char* choice) {
        return *type == QLatin1StringView(choice);
    });
}

/// The model lets a reference be without a value; the four types that a creator may use are nothing without one.
void checkValue(Report& report, const Path& path, const Reference& reference)
{
    const auto name = memberName(FieldId::ReferenceValue);
    if (!isTypeAtCreation(reference.type) || reference.unknown.find(name))
        return;
    const auto valuePath = path.member(name);
    if (reference.value)
        checkKind(report, valuePath, *reference.type, *reference.value);
    else
        report.error(valuePath, IssueCode::Required);
}

void warnOfServiceMember(Report& report, const Path& path, FieldId id, const Text& member)
{
    if (member)
        report.warning(path.member(memberName(id)), IssueCode::ServiceSetMember);
}

} // namespace

void checkFurther(Report& report, const Path& path, FieldId id, const Reference& reference)
{
    switch (id) {
    case FieldId::ReferenceValue:
        return checkValue(report, path, reference);
    case FieldId::ReferenceStatus:
        return warnOfServiceMember(report, path, id, reference.status);
    case FieldId::ReferenceArn:
        return warnOfServiceMember(report, path, id, reference.arn);
    case FieldId::ReferenceStatusReason:
        return warnOfServiceMember(report, path, id, reference.statusReason);
    default:
        return;
    }
}

} // namespace composer::contact
