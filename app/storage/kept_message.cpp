// SPDX-License-Identifier: Apache-2.0
#include "storage/kept_message.h"

#include "contact/drafts/request_json.h"

#include <QCryptographicHash>

namespace composer::storage {

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

void cutPresignedQueries(contact::EmailContact& contact)
{
    for (auto& attachment : contact.attachments) {
        const auto query = attachment.s3Url ? attachment.s3Url->indexOf(u'?') : -1;
        if (query >= 0)
            attachment.s3Url->truncate(query);
    }
}

QString personText(const contact::EmailAddressInfo& person)
{
    const auto address = person.emailAddress.value_or(QString());
    const auto name = person.displayName.value_or(QString());
    return name.isEmpty() ? address : QStringLiteral("%1 <%2>").arg(name, address);
}

SubmissionSubject subjectOf(const contact::EmailContact& contact)
{
    SubmissionSubject about;
    about.sender = contact.fromEmailAddress ? personText(*contact.fromEmailAddress) : QString();
    about.recipient = contact.destinationEmailAddress.value_or(QString());
    if (contact.emailMessage && contact.emailMessage->rawMessage)
        about.subject = contact.emailMessage->rawMessage->subject.value_or(QString());
    return about;
}

} // namespace

KeptMessage keptMessage(contact::EmailContact contact)
{
    KeptMessage kept;
    kept.about = subjectOf(contact);
    kept.words = searchTextOf(contact);
    kept.bodySha256 = sha256(contact::wireBody(contact));
    const auto token = contact.clientToken;
    contact.clientToken.reset();
    kept.requestSha256 = sha256(contact::wireBody(contact));
    contact.clientToken = token;
    cutPresignedQueries(contact);
    kept.request = contact::wireBody(contact);
    return kept;
}

std::optional<KeptMessage> keptMessage(const QByteArray& body)
{
    const auto parsed = base::parseJson(body);
    if (!parsed || !parsed->isObject())
        return std::nullopt;
    auto kept = keptMessage(contact::readContact(*parsed).contact);
    kept.bodySha256 = sha256(body);
    return kept;
}

} // namespace composer::storage
