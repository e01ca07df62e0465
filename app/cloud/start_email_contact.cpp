// SPDX-License-Identifier: Apache-2.0
#include "cloud/start_email_contact.h"

#include "base/json.h"
#include "base/text.h"

#include <algorithm>

namespace composer::cloud {

namespace {

constexpr qsizetype maximumContactIdLength = 256;

bool isContactId(const QString& text)
{
    const auto length = base::codePointCount(text);
    return length >= 1 && length <= maximumContactIdLength
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace

base::Result<SignedRequest, aws::SigningError> signStartEmailContact(aws::Signer& signer, const aws::Endpoint& endpoint,
    const QByteArray& body, const aws::AccessKeys& keys, base::UtcTime time)
{
    const aws::Headers headers {{"content-type", "application/json"}};
    const auto path = endpoint.basePath + "/contact/email";
    auto signature = signer.sign({"PUT", endpoint.authority(), path, {}, headers, aws::sha256Hex(body)}, keys,
        {endpoint.signingRegion, "connect"}, time);
    if (!signature)
        return base::fail(std::move(signature).error());
    SignedRequest made {{endpoint, "PUT", path, headers, body}, std::move(signature).value()};
    const auto& added = made.signature.headersToAdd;
    made.request.headers.insert(made.request.headers.end(), added.begin(), added.end());
    return made;
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
