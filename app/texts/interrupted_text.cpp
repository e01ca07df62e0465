// SPDX-License-Identifier: Apache-2.0
#include "texts/interrupted_text.h"

#include "texts/time_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(InterruptedText)
};

} // namespace

Notice interruptedText(const storage::JournalEntry& row)
{
    const bool isCreated = row.state == storage::JournalState::Created;
    const auto time = zonedTimeText(isCreated ? row.updatedAt : row.createdAt);
    const auto place = row.about.environment.isEmpty() ? row.scope : row.about.environment;
    Notice notice;
    notice.tone = Tone::Attention;
    notice.details = factLines({{"Code", row.errorCode}, {"ContactId", row.contactId}, {"RequestId", row.requestId},
        {"ClientToken", row.clientToken}, {"Attempts", QString::number(row.attempts)}});
    if (isCreated) {
        notice.tone = Tone::Good;
        notice.code = QStringLiteral("Created");
        notice.headline = Texts::tr("This contact was created on %1 in “%2”: %3").arg(time, place, row.contactId);
        return notice;
    }
    const bool wasInterrupted = row.state == storage::JournalState::Sending;
    notice.code = wasInterrupted ? QStringLiteral("Interrupted") : QStringLiteral("Unknown");
    notice.headline = wasInterrupted
        ? Texts::tr("This message was being sent on %1 to “%2” when the application ended. The contact may or may not "
                    "have been created.")
        : Texts::tr("This message was sent on %1 to “%2”. The contact may or may not have been created.");
    notice.headline = notice.headline.arg(time, place);
    notice.advice = Texts::tr("Send it again with the same client token (%1); that cannot create a second contact.")
                        .arg(row.clientToken);
    return notice;
}

} // namespace composer::models
