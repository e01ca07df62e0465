// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/rules.h"

namespace composer::contact {

namespace {

void checkRawMessage(Report& report, const Path& path, const RawMessage& message)
{
    MemberRules members(report, path, message.unknown);
    members.text(FieldId::Subject, message.subject);
    members.text(FieldId::Body, message.body);
    members.text(FieldId::ContentType, message.contentType);
    members.map(
        FieldId::Headers, FieldId::HeaderKey, message.headers, [&](const Path& header, const Entry<QString>& entry) {
            checkText(report, header, field(FieldId::HeaderValue), entry.value);
        });
    members.unknownMembers();
}

} // namespace

void checkMessage(Report& report, const Path& path, const EmailMessage& message)
{
    MemberRules members(report, path, message.unknown);
    members.text(FieldId::MessageSourceType, message.messageSourceType);
    members.structure(FieldId::RawMessage, message.rawMessage ? &*message.rawMessage : nullptr,
        [&](const Path& raw, const RawMessage& rawMessage) { checkRawMessage(report, raw, rawMessage); });
    members.unknownMembers();
}

} // namespace composer::contact
