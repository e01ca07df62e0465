// SPDX-License-Identifier: Apache-2.0
#include "cli/earlier_submission.h"

#include "storage/kept_message.h"
#include "texts/error_text.h"
#include "texts/history_text.h"
#include "texts/time_text.h"

#include <QCoreApplication>

#include <chrono>
#include <optional>
#include <vector>

namespace composer::cli {

namespace {

using storage::JournalEntry;
using storage::JournalState;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EarlierSubmission)
};

constexpr std::chrono::hours mentionedFor {24};

HeldBack openNotice(const JournalEntry& open)
{
    const auto headline = open.state == JournalState::Sending
        ? Texts::tr("Nothing was sent: this request was already being sent here at %1 and has no outcome yet.")
        : Texts::tr(
            "Nothing was sent: this request was already sent here at %1, and it is unknown whether a contact was "
            "created.");
    return {UnknownOutcome,
        {models::Tone::Attention, QStringLiteral("OpenOutcome"), headline.arg(models::sortableTimeText(open.updatedAt)),
            Texts::tr("Repeat it with --resume, which cannot create a second contact, or create a second contact with "
                      "--again. ClientToken: %1")
                .arg(open.clientToken)},
        open.clientToken};
}

/// The newest row of each kind.
struct Earlier {
    std::optional<JournalEntry> open;
    std::optional<JournalEntry> created;
};

Earlier newestOf(const std::vector<JournalEntry>& rows)
{
    Earlier earlier;
    for (const auto& row : rows) {
        if (storage::isOpen(row.state))
            earlier.open = row;
        else if (row.state == JournalState::Created)
            earlier.created = row;
    }
    return earlier;
}

base::Result<void, HeldBack> resume(contact::EmailContact& contact, const Earlier& earlier)
{
    const auto& row = earlier.open ? earlier.open : earlier.created;
    if (!row)
        return base::fail(HeldBack {WrongUsage,
            {models::Tone::Bad, QStringLiteral("NothingToResume"),
                Texts::tr("Nothing was sent: this request was never sent here, so there is nothing to resume.")},
            {}});
    contact.clientToken = row->clientToken;
    return {};
}

/// Said once: the next command finds a new journal.
models::Notice lostJournalNotice(const QString& copy)
{
    auto notice = models::damagedJournalText(copy);
    notice.advice +=
        u' ' + Texts::tr("Nothing was sent now. Send again when you know that this request was not sent before.");
    return notice;
}

void mention(const JournalEntry& created, base::UtcTime now, Console& console)
{
    if (created.updatedAt + mentionedFor > now)
        console.message(Texts::tr("The same request created the contact %1 here at %2; this is another one.")
                            .arg(created.contactId, models::sortableTimeText(created.updatedAt)));
}

} // namespace

base::Result<void, HeldBack> chooseToken(
    contact::EmailContact& contact, const models::Target& target, IfSentBefore choice, Console& console)
{
    if (!contact.clientToken.value_or(QString()).isEmpty())
        return {}; // the same token is the same submission
    const auto& dependencies = target.dependencies;
    const auto rows = dependencies.journal->ofRequest(storage::requestSha256(contact), target.route.journalScope);
    if (!rows)
        return base::fail(HeldBack {NotSent, models::journalErrorText(rows.error()), {}});
    const auto copy = dependencies.journal->damagedCopy();
    if (choice == IfSentBefore::HoldBack && !copy.isEmpty() && !storage::canBeRead(copy))
        return base::fail(HeldBack {UnknownOutcome, lostJournalNotice(copy), {}});
    const auto earlier = newestOf(*rows);
    if (choice == IfSentBefore::Resume)
        return resume(contact, earlier);
    if (earlier.open && choice == IfSentBefore::HoldBack)
        return base::fail(openNotice(*earlier.open));
    if (earlier.created)
        mention(*earlier.created, dependencies.clock->utcNow(), console);
    contact.clientToken = dependencies.newToken();
    return {};
}

} // namespace composer::cli
