// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <Qt>

#include <utility>

namespace composer::models {

/// What every list of messages answers for a row, whatever it is made of.
struct MessageRoles {
    using Marks = QList<std::pair<qsizetype, qsizetype>>; ///< place and length
    enum Role {
        IdRole = Qt::UserRole, ///< in its folder
        TitleRole,
        SenderRole,
        DestinationRole,
        TimeRole, ///< QDateTime
        ProblemRole, ///< why it cannot be opened; else empty
        StateRole, ///< of what was sent: the outcome in a word, unless it is a contact; else empty
        ContactIdRole,
        WordsRole, ///< QByteArray, UTF-8: folded for search; see storage::foldForSearch()
        BodyRole, ///< QByteArray, UTF-8: as it is searched
        HitRole, ///< where what is searched for was found, if that is not in the row anyway; else empty
        HitMarksRole ///< Marks: what was found in the text of HitRole
    };
};

} // namespace composer::models
