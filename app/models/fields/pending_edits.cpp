// SPDX-License-Identifier: Apache-2.0
#include "models/fields/pending_edits.h"

#include <QScopedValueRollback>

#include <utility>

namespace composer::models {

PendingEdits::PendingEdits(QObject* parent)
    : QObject(parent)
{
}

PendingEdits::Registration PendingEdits::add(PendingEdit edit)
{
    auto added = std::make_shared<const PendingEdit>(std::move(edit));
    std::erase_if(m_edits, [](const auto& known) { return known.expired(); });
    m_edits.push_back(added);
    return added;
}

/// What ends an edit may add or remove editors: each is looked for when its turn comes.
void PendingEdits::forEach(const std::function<void(const PendingEdit&)>& act) const
{
    const auto edits = m_edits;
    for (const auto& edit : edits) {
        if (const auto known = edit.lock())
            act(*known);
    }
}

void PendingEdits::commitAll()
{
    if (m_isCommitting)
        return;
    const QScopedValueRollback committing(m_isCommitting, true);
    forEach([](const PendingEdit& edit) { edit.commit(); });
}

void PendingEdits::dropAll()
{
    forEach([](const PendingEdit& edit) { edit.drop(); });
}

void PendingEdits::applyTo(contact::EmailContact& contact) const
{
    forEach([&](const PendingEdit& edit) { edit.applyTo(contact); });
}

} // namespace composer::models
