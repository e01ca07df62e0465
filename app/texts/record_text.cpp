// SPDX-License-Identifier: Apache-2.0
#include "texts/record_text.h"

#include "contact/issues/path.h"
#include "contact/member_text.h"
#include "texts/field_text.h"
#include "texts/interrupted_text.h"
#include "texts/service_error_text.h"
#include "texts/time_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace composer::models {

namespace {

using contact::FieldId;
using storage::JournalState;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordText)
};

/// A value of a list or a map on one line is long enough at that.
constexpr qsizetype mostOfAValue = 400;

QString clean(const QString& text)
{
    const auto line = text.simplified();
    const auto visible = contact::visibleText(line.left(mostOfAValue));
    return line.size() > mostOfAValue ? visible + QChar(0x2026) : visible;
}

QString placeOf(const storage::JournalEntry& entry)
{
    return clean(entry.about.environment.isEmpty() ? entry.scope : entry.about.environment);
}

QString durationText(base::Milliseconds duration)
{
    return Texts::tr("%1 s").arg(QLocale().toString(double(duration.count()) / 1000, 'f', 1));
}

QString entryText(const QString& key, const QString& value)
{
    return key.isEmpty() ? value : QStringLiteral("%1: %2").arg(key, value);
}

void addPart(std::vector<Fact>& facts, const QString& label, const QStringList& entries)
{
    bool isFirst = true;
    for (const auto& entry : entries) {
        facts.push_back({isFirst ? label : QString(), clean(entry)});
        isFirst = false;
    }
}

QStringList entriesOf(const contact::Entries<contact::Reference>& references)
{
    QStringList entries;
    for (const auto& [name, reference] : references)
        entries << entryText(name, reference.value.value_or(QString()));
    return entries;
}

QStringList entriesOf(const contact::Entries<QString>& texts)
{
    QStringList entries;
    for (const auto& [name, value] : texts)
        entries << entryText(name, value);
    return entries;
}

QString textOf(const contact::SegmentAttributeValue& value)
{
    if (value.valueInteger)
        return QString::number(*value.valueInteger);
    if (value.valueMap)
        return Texts::tr("%n entries", nullptr, int(value.valueMap->size()));
    if (value.valueList)
        return Texts::tr("%n values", nullptr, int(value.valueList->size()));
    return value.valueString.value_or(value.valueArn.value_or(QString()));
}

QStringList entriesOf(const contact::Entries<contact::SegmentAttributeValue>& segments)
{
    QStringList entries;
    for (const auto& [name, value] : segments)
        entries << entryText(name, textOf(value));
    return entries;
}

QStringList entriesOf(const std::vector<contact::Attachment>& attachments)
{
    QStringList entries;
    for (const auto& attachment : attachments)
        entries << attachment.fileName.value_or(QString());
    return entries;
}

/// They are shown with the addresses.
QStringList entriesOf(const contact::AdditionalRecipients&)
{
    return {};
}

bool isOfTheMessage(FieldId id)
{
    constexpr std::array shown {FieldId::FromAddress, FieldId::FromDisplayName, FieldId::DestinationEmailAddress,
        FieldId::Subject, FieldId::Body, FieldId::ContentType, FieldId::MessageSourceType, FieldId::ClientToken};
    return std::ranges::find(shown, id) != shown.end();
}

} // namespace

Notice recordText(const storage::JournalEntry& entry)
{
    switch (entry.state) {
    case JournalState::Sending:
    case JournalState::Unknown:
        return interruptedText(entry);
    case JournalState::Created:
        return {
            Tone::Good, QStringLiteral("Created"), Texts::tr("The contact was created in “%1”.").arg(placeOf(entry))};
    case JournalState::Refused: {
        const auto why = serviceErrorText({entry.httpStatus, entry.errorCode.toLatin1(), {}, {}, {}});
        return {Tone::Bad, QStringLiteral("Refused"),
            Texts::tr("“%1” refused this message; no contact was created.").arg(placeOf(entry)), why.headline};
    }
    case JournalState::NotSent:
        return {Tone::Bad, QStringLiteral("NotSent"),
            Texts::tr("This message was not sent to “%1”; no contact was created.").arg(placeOf(entry))};
    case JournalState::Cancelled:
        return {Tone::Attention, QStringLiteral("Cancelled"),
            Texts::tr("Sending to “%1” was cancelled before anything left this machine.").arg(placeOf(entry))};
    }
    Q_UNREACHABLE();
}

std::vector<Fact> recordFacts(const storage::JournalEntry& entry)
{
    std::vector<Fact> facts;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            facts.push_back({label, clean(value)});
    };
    add(Texts::tr("Sent"), zonedTimeText(entry.createdAt));
    if (entry.updatedAt - entry.createdAt >= std::chrono::minutes(1))
        add(Texts::tr("Settled"), zonedTimeText(entry.updatedAt));
    add(Texts::tr("Environment"), entry.about.environment);
    add(Texts::tr("Account"), entry.about.account);
    add(Texts::tr("Region"), entry.about.region);
    add(Texts::tr("Identity"), entry.identity);
    add(Texts::tr("Attempts"), entry.attempts > 0 ? QLocale().toString(entry.attempts) : QString());
    add(Texts::tr("Duration"), entry.duration.count() > 0 ? durationText(entry.duration) : QString());
    add(Texts::tr("Error code"), entry.errorCode);
    add(Texts::tr("Request ID"), entry.requestId);
    add(Texts::tr("Client token"), entry.clientToken);
    return facts;
}

std::vector<Fact> furtherMembers(const contact::EmailContact& contact)
{
    std::vector<Fact> facts;
    const auto parts = contact::contactParts();
    for (const auto& field : contact::fieldTable()) {
        if (isOfTheMessage(field.id) || !contact::isSingle(field.id))
            continue;
        const auto label = fieldText(field.id).label;
        if (std::ranges::find(parts, field.id) == parts.end()) {
            if (const auto text = contact::textOf(contact, field.id); !text.isEmpty())
                facts.push_back({label, clean(text)});
            continue;
        }
        const auto entries =
            std::visit([](const auto& value) { return entriesOf(value); }, contact::partOf(contact, field.id));
        addPart(facts, label, entries);
    }
    return facts;
}

} // namespace composer::models
