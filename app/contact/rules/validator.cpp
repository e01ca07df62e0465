// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"

#include "contact/rules/rules.h"

namespace composer::contact {

namespace {

/// The rules of the whole request, part by part in the order of its members.
class Validation {
public:
    explicit Validation(const EmailContact& contact)
        : m_contact(contact)
        , m_members(m_report, m_request, contact.unknown)
    {
    }
    Issues run();

private:
    void checkSenderAndDestination();
    void checkReferences();
    void checkMailAndRecipients();
    void checkAttachments();
    void checkAttributes();

    const EmailContact& m_contact;
    const Path m_request;
    Report m_report;
    MemberRules m_members;
};

Issues Validation::run()
{
    if (!isStructure(m_report, m_request, m_contact))
        return m_report.take();
    m_members.text(FieldId::InstanceId, m_contact.instanceId);
    checkSenderAndDestination();
    m_members.text(FieldId::Description, m_contact.description);
    checkReferences();
    m_members.text(FieldId::Name, m_contact.name);
    checkMailAndRecipients();
    checkAttachments();
    m_members.text(FieldId::ContactFlowId, m_contact.contactFlowId);
    m_members.text(FieldId::RelatedContactId, m_contact.relatedContactId);
    checkAttributes();
    m_members.text(FieldId::ClientToken, m_contact.clientToken);
    m_members.unknownMembers();
    return m_report.take();
}

void Validation::checkSenderAndDestination()
{
    const auto& sender = m_contact.fromEmailAddress;
    m_members.structure(
        FieldId::FromEmailAddress, sender ? &*sender : nullptr, [this](const Path& path, const EmailAddressInfo& info) {
            checkSender(m_report, path, info);
            warnOfSelfAddress(m_report, path, m_contact);
        });
    m_members.text(FieldId::DestinationEmailAddress, m_contact.destinationEmailAddress);
}

void Validation::checkReferences()
{
    m_members.map(FieldId::References, FieldId::ReferenceKey, m_contact.references,
        [this](const Path& path, const Entry<Reference>& entry) { checkReference(m_report, path, entry.value); });
    checkReferenceBytes(m_report, m_request.member(memberName(FieldId::References)), m_contact.references);
}

void Validation::checkMailAndRecipients()
{
    const auto& message = m_contact.emailMessage;
    m_members.structure(FieldId::EmailMessage, message ? &*message : nullptr,
        [this](const Path& path, const EmailMessage& mail) { checkMessage(m_report, path, mail); });
    m_members.structure(FieldId::AdditionalRecipients, &m_contact.additionalRecipients,
        [this](const Path& path, const AdditionalRecipients& recipients) {
            checkRecipients(m_report, path, recipients);
            warnOfDuplicates(m_report, path, m_contact);
        });
}

void Validation::checkAttachments()
{
    m_members.list(FieldId::Attachments, m_contact.attachments,
        [this](const Path& path, const Attachment& attachment) { checkAttachment(m_report, path, attachment); });
}

void Validation::checkAttributes()
{
    m_members.map(FieldId::Attributes, FieldId::AttributeKey, m_contact.attributes,
        [this](const Path& path, const Entry<QString>& entry) {
            checkText(m_report, path, field(FieldId::AttributeValue), entry.value);
        });
    checkAttributeBytes(m_report, m_request.member(memberName(FieldId::Attributes)), m_contact.attributes);
    m_members.map(FieldId::SegmentAttributes, FieldId::SegmentKey, m_contact.segmentAttributes,
        [this](const Path& path, const Entry<SegmentAttributeValue>& entry) {
            checkSegmentAttribute(m_report, path, entry);
        });
}

} // namespace

Issues validate(const EmailContact& contact)
{
    return Validation(contact).run();
}

} // namespace composer::contact
