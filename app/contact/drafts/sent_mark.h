// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/draft.h"

namespace composer::contact {

/// What the file of a message that was sent says beside it: the envelope's member "sent".
struct SentMark {
    QString contactId;
    QString time; ///< UTC, ISO 8601: 2026-11-25T14:03:00Z
    QString environment; ///< its name, as the person knows it
    QString requestId;
    QString clientToken;
    bool operator==(const SentMark&) const = default;
};

std::optional<SentMark> sentMark(const Draft& draft);
void setSentMark(Draft& draft, const SentMark& mark);
void removeSentMark(Draft& draft);
/// A message of its own with the same content: it carries neither the token nor the mark of the one that it comes from.
Draft asNewMessage(Draft draft);

} // namespace composer::contact
