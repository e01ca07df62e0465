// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/further_rules.h"

#include <QSet>

namespace composer::contact {

namespace {

/// Mail systems that distinguish the case of a local part are rare; two such recipients are most often one.
QString comparable(const QString& address)
{
    return address.toCaseFolded();
}

/// Warns of the second and every later occurrence.
class DuplicateSearch {
public:
    explicit DuplicateSearch(Report& report)
        : m_report(report)
    {
    }

    void add(const Path& path, const Text& address)
    {
        if (!address || address->isEmpty())
            return;
        const auto key = comparable(*address);
        if (m_seen.contains(key))
            m_report.warning(path, IssueCode::DuplicateRecipient, {visibleText(*address)});
        m_seen.insert(key);
    }
    void add(const Path& path, const std::vector<EmailAddressInfo>& list)
    {
        for (qsizetype i = 0; i < std::ssize(list); ++i) {
            const auto item = path.item(i);
            add(item.member(memberName(FieldId::FromAddress)), list[std::size_t(i)].emailAddress);
        }
    }

private:
    Report& m_report;
    QSet<QString> m_seen;
};

} // namespace

void checkRecipientCount(Report& report, const Path& path, const AdditionalRecipients& recipients)
{
    const auto count = std::ssize(recipients.toAddresses) + std::ssize(recipients.ccAddresses);
    if (count > totals::additionalRecipients)
        report.error(path, IssueCode::TooManyRecipients,
            {QString::number(totals::additionalRecipients), QString::number(count)});
}

void warnOfSelfAddress(Report& report, const Path& sender, const EmailContact& contact)
{
    if (!contact.fromEmailAddress || !contact.destinationEmailAddress)
        return;
    const auto& from = contact.fromEmailAddress->emailAddress;
    if (from && !from->isEmpty() && comparable(*from) == comparable(*contact.destinationEmailAddress))
        report.warning(sender.member(memberName(FieldId::FromAddress)), IssueCode::SelfAddressed);
}

void warnOfDuplicates(Report& report, const Path& path, const EmailContact& contact)
{
    DuplicateSearch search(report);
    search.add(path, contact.destinationEmailAddress);
    const auto& recipients = contact.additionalRecipients;
    search.add(path.member(memberName(FieldId::ToAddresses)), recipients.toAddresses);
    search.add(path.member(memberName(FieldId::CcAddresses)), recipients.ccAddresses);
}

} // namespace composer::contact
