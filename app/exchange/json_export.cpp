// SPDX-License-Identifier: Apache-2.0
#include "exchange/json_export.h"

#include "contact/drafts/request_json.h"

#include <algorithm>

namespace composer::exchange {

QByteArray exportJson(const contact::EmailContact& contact)
{
    return base::writeJson(contact::toJson(contact), base::JsonStyle::Indented, base::JsonCharacters::Visible);
}

int presignedAttachments(const contact::EmailContact& contact)
{
    return static_cast<int>(
        std::count_if(contact.attachments.begin(), contact.attachments.end(), [](const contact::Attachment& file) {
            return file.s3Url.value_or(QString()).contains(QLatin1String("X-Amz-Signature="), Qt::CaseInsensitive);
        }));
}

} // namespace composer::exchange
