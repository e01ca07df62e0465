// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace composer::models {

/// What every list of messages answers for a row, whatever it is made of.
struct MessageRoles {
    enum Role {
        IdRole = Qt::UserRole, ///< in its folder
        TitleRole,
        SenderRole,
        DestinationRole,
        TimeRole, ///< QDateTime
        ProblemRole, ///< why it cannot be opened; else empty
        StateRole, ///< of what was sent: the outcome in a word, unless it is a contact; else empty
        ContactIdRole,
        WordsRole, ///< folded for search; see storage::foldForSearch()
        HitRole ///< the place in the body where the words that are searched for were found; else empty
    };
};

} // namespace composer::models
