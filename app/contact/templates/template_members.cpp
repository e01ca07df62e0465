// SPDX-License-Identifier: Apache-2.0
#include "contact/templates/template_members.h"

namespace composer::contact {

TextContext textContext(FieldId id)
{
    const auto& row = field(id);
    if (row.pattern == Pattern::HttpsUrl)
        return TextContext::Url;
    return row.lines == Lines::Multiple ? TextContext::MultiLine : TextContext::SingleLine;
}

TextContext textContext(FieldId id, const RawMessage& message)
{
    const bool isHtml = message.contentType == QStringLiteral("text/html");
    return id == FieldId::Body && isHtml ? TextContext::Html : textContext(id);
}

TextContext textContext(FieldId id, const Reference& reference)
{
    if (id == FieldId::ReferenceValue && reference.type == QStringLiteral("URL"))
        return TextContext::Url;
    if (id == FieldId::ReferenceValue && reference.type == QStringLiteral("DATE"))
        return TextContext::EpochDate;
    return textContext(id);
}

} // namespace composer::contact
