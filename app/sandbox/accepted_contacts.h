// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <deque>

namespace composer::sandbox {

/// A ClientToken that came again with another body.
struct TokenConflict { };

/// The memory behind ClientToken. AWS documents neither how long it remembers a token nor what it compares; this is the
/// cautious reading: the same token with the same bytes gives the first ContactId, with other bytes a conflict. An
/// absent or empty token is never remembered.
class AcceptedContacts {
public:
    /// The oldest tokens are forgotten beyond this.
    static constexpr std::size_t maximumTokens = 100'000;

    /// A new ContactId, or the one that this token got before.
    base::Result<QString, TokenConflict> accept(const QString& clientToken, const QByteArray& bodyHash);

private:
    struct Accepted {
        QByteArray bodyHash;
        QString contactId;
    };
    QHash<QString, Accepted> m_byToken;
    std::deque<QString> m_order;
};

} // namespace composer::sandbox
