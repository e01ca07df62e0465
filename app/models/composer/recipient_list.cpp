// SPDX-License-Identifier: Apache-2.0
#include "models/composer/recipient_list.h"

#include <algorithm>

namespace composer::models {

using contact::AdditionalRecipients;
using contact::EmailAddressInfo;

namespace {

bool needsQuotes(const QString& name)
{
    return std::ranges::any_of(
        name, [](QChar character) { return QLatin1String("()<>[]:;@\\,.\"").contains(character); });
}

QString quoted(QString name)
{
    name.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + name + u'"';
}

EmailAddressInfo* find(AdditionalRecipients& recipients, const EmailAddressInfo& wanted)
{
    for (auto* list : {&recipients.toAddresses, &recipients.ccAddresses}) {
        const auto found =
            std::ranges::find_if(*list, [&](const EmailAddressInfo& each) { return isSameRecipient(each, wanted); });
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

std::ptrdiff_t total(const AdditionalRecipients& recipients)
{
    return std::ssize(recipients.toAddresses) + std::ssize(recipients.ccAddresses);
}

} // namespace

QString recipientText(const EmailAddressInfo& recipient)
{
    const auto name = recipient.displayName.value_or(QString());
    auto address = recipient.emailAddress.value_or(QString());
    if (name.isEmpty())
        return address;
    return QStringLiteral("%1 <%2>").arg(needsQuotes(name) ? quoted(name) : name, address);
}

void setRecipient(EmailAddressInfo& recipient, const QString& displayName, const QString& address)
{
    recipient.displayName = displayName.isEmpty() ? contact::Text() : displayName;
    recipient.emailAddress = address.isEmpty() ? contact::Text() : address;
}

bool isSameRecipient(const EmailAddressInfo& one, const EmailAddressInfo& other)
{
    return one.emailAddress && other.emailAddress
        && one.emailAddress->compare(*other.emailAddress, Qt::CaseInsensitive) == 0;
}

Addition addRecipients(AdditionalRecipients recipients, bool toCc, int at, const Recipients& added)
{
    Addition result;
    for (const auto& each : added) {
        if (auto* there = find(recipients, each)) {
            result.alreadyThere << *each.emailAddress;
            if (there->displayName.value_or(QString()).isEmpty())
                there->displayName = each.displayName;
        } else if (total(recipients) >= mostRecipientsEdited) {
            ++result.leftOut;
        } else {
            auto& list = toCc ? recipients.ccAddresses : recipients.toAddresses;
            list.insert(list.begin() + std::clamp(at++, 0, int(list.size())), each);
        }
    }
    result.recipients = std::move(recipients);
    return result;
}

} // namespace composer::models
