// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/rules.h"

namespace composer::contact {

namespace {

void checkAddress(Report& report, const Path& path, const EmailAddressInfo& info, FieldId address, FieldId displayName)
{
    MemberRules members(report, path, info.unknown);
    members.text(address, info.emailAddress);
    members.text(displayName, info.displayName);
    members.unknownMembers();
}

} // namespace

void checkSender(Report& report, const Path& path, const EmailAddressInfo& info)
{
    checkAddress(report, path, info, FieldId::FromAddress, FieldId::FromDisplayName);
}

void checkToAddress(Report& report, const Path& path, const EmailAddressInfo& info)
{
    if (isStructure(report, path, info))
        checkAddress(report, path, info, FieldId::ToAddress, FieldId::ToDisplayName);
}

void checkCcAddress(Report& report, const Path& path, const EmailAddressInfo& info)
{
    if (isStructure(report, path, info))
        checkAddress(report, path, info, FieldId::CcAddress, FieldId::CcDisplayName);
}

} // namespace composer::contact
