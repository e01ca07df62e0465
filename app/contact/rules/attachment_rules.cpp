// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/further_rules.h"
#include "contact/unicode/text_safety.h"

#include <algorithm>

namespace composer::contact {

namespace {

/// The file types that an instance takes unless an administrator added more. Source: Amazon Connect administrator
/// guide, attachments.
constexpr QStringView usualTypes[] {u"csv", u"doc", u"docx", u"heic", u"jfif", u"jpeg", u"jpg", u"mov", u"mp4", u"pdf",
    u"png", u"ppt", u"pptx", u"rtf", u"txt", u"wav", u"xls", u"xlsx"};

void warnOfUnusualType(Report& report, const Path& path, const Text& fileName)
{
    // What the service refuses anyway is not asked about its type.
    if (!fileName || fileName->isEmpty() || !categoryC(*fileName).empty())
        return;
    const auto dot = fileName->lastIndexOf(u'.');
    const auto extension = dot < 0 ? QStringView() : QStringView(*fileName).sliced(dot + 1);
    const bool isUsual = std::any_of(std::begin(usualTypes), std::end(usualTypes),
        [&](QStringView usual) { return extension.compare(usual, Qt::CaseInsensitive) == 0; });
    if (!isUsual) {
        report.warning(
            path.member(memberName(FieldId::AttachmentFileName)), IssueCode::UnusualFileType, {extension.toString()});
    }
}

} // namespace

void checkFurther(Report& report, const Path& path, FieldId id, const Attachment& attachment)
{
    if (id == FieldId::AttachmentFileName)
        warnOfUnusualType(report, path, attachment.fileName);
}

} // namespace composer::contact
