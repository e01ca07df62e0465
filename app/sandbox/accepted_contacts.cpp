// SPDX-License-Identifier: Apache-2.0
#include "sandbox/accepted_contacts.h"

#include <QUuid>

namespace composer::sandbox {

base::Result<QString, TokenConflict> AcceptedContacts::accept(const QString& clientToken, const QByteArray& bodyHash)
{
    const QString contactId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (clientToken.isEmpty())
        return contactId;
    if (const auto known = m_byToken.constFind(clientToken); known != m_byToken.cend()) {
        if (known->bodyHash != bodyHash)
            return base::fail(TokenConflict {});
        return known->contactId;
    }
    m_byToken.insert(clientToken, {bodyHash, contactId});
    m_order.push_back(clientToken);
    if (m_order.size() > maximumTokens) {
        m_byToken.remove(m_order.front());
        m_order.pop_front();
    }
    return contactId;
}

} // namespace composer::sandbox
