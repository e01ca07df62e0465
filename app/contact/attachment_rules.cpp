// SPDX-License-Identifier: Apache-2.0
#include "contact/rules.h"

namespace composer::contact {

void checkAttachment(Report& report, const Path& path, const Attachment& attachment)
{
    if (!isStructure(report, path, attachment))
        return;
    MemberRules members(report, path, attachment.unknown);
    members.text(FieldId::AttachmentFileName, attachment.fileName);
    members.text(FieldId::AttachmentS3Url, attachment.s3Url);
    members.unknownMembers();
}

} // namespace composer::contact
