// SPDX-License-Identifier: Apache-2.0
#include "cloud/start_email_contact.h"

#include "base/json.h"

#include <algorithm>

namespace composer::cloud {

namespace {

constexpr qsizetype maximumContactIdLength = 256;

bool isContactId(const QString& text)
{
    return !text.isEmpty() && text.size() <= maximumContactIdLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace

base::Result<SignedRequest, aws::SigningError> signStartEmailContact(aws::Signer& signer, const aws::Endpoint& endpoint,
    const QByteArray& body, const aws::AccessKeys& keys, base::UtcTime time)
{
    return signOperation(
        signer, endpoint, {"PUT", "/contact/email", {{"content-type", "application/json"}}, body}, keys, time);
}

std::optional<QString> contactIdOf(const WireReply& reply)
{
    if (reply.status != 200)
        return {};
    const auto json = base::parseJson(reply.body);
    const auto* contactId = json ? json->find(u"ContactId") : nullptr;
    if (!contactId || !contactId->isString() || !isContactId(contactId->text()))
        return {};
    return contactId->text();
}

} // namespace composer::cloud
