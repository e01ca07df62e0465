// SPDX-License-Identifier: Apache-2.0
#include "storage/kept_message.h"

#include "aws/sha256.h"
#include "contact/drafts/request_json.h"

namespace composer::storage {

namespace {

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

contact::EmailContact withoutPresignedQueries(contact::EmailContact contact)
{
    for (auto& attachment : contact.attachments) {
        const auto query = attachment.s3Url ? attachment.s3Url->indexOf(u'?') : -1;
        if (query >= 0)
            attachment.s3Url->truncate(query);
    }
    return contact;
}

QByteArray requestSha256(contact::EmailContact contact)
{
    contact.clientToken.reset();
    return aws::sha256Hex(contact::wireBody(contact));
}

KeptMessage keptMessage(const contact::EmailContact& contact, const QByteArray& body)
{
    KeptMessage kept {body, aws::sha256Hex(body), requestSha256(contact), subjectOf(contact),
        searchTextOf(contact, searchedBody(contact))};
    if (const auto cut = withoutPresignedQueries(contact); cut.attachments != contact.attachments)
        kept.request = contact::wireBody(cut);
    return kept;
}

std::optional<KeptMessage> keptMessage(const QByteArray& body)
{
    const auto parsed = base::parseJson(body);
    if (!parsed || !parsed->isObject())
        return std::nullopt;
    return keptMessage(contact::readContact(*parsed).contact, body);
}

QString keptBody(const QByteArray& body)
{
    const auto parsed = base::parseJson(body);
    return parsed && parsed->isObject() ? searchedBody(contact::readContact(*parsed).contact) : QString();
}

} // namespace composer::storage
