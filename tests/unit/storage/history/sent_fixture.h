// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/sent_mark.h"
#include "storage/history/sent_migration.h"
#include "support/files.h"
#include "unit/storage/history_fixture.h"

namespace composer::test {

inline QString sentContactId(int number)
{
    return QStringLiteral("contact-%1").arg(number);
}

inline contact::Draft sentDraft(int number)
{
    contact::Draft draft;
    draft.contact = HistoryFolder::message(QStringLiteral("Subject %1").arg(number), QStringLiteral("Where is it?"),
        QStringLiteral("token-%1").arg(number));
    draft.contact.attachments.emplace_back().s3Url =
        QStringLiteral("https://b.s3.amazonaws.com/bill.pdf?X-Amz-Signature=canary");
    contact::setSentMark(draft,
        {sentContactId(number), QStringLiteral("2026-01-01T00:00:00Z"), QStringLiteral("Shop"),
            QStringLiteral("request-%1").arg(number), QStringLiteral("token-%1").arg(number)});
    return draft;
}

} // namespace composer::test
