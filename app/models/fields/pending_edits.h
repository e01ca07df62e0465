// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace composer::contact {
struct EmailContact;
}

namespace composer::models {

/// An open editor whose text is not yet part of the message.
struct PendingEdit {
    /// Gives the text to the message and ends the editing. Nothing happens when nothing is being edited.
    std::function<void()> commit;
    /// Ends the editing without a trace: another message takes the place of the one it was typed for.
    std::function<void()> drop;
    /// Does to a copy of the message what commit() would do, and nothing else: the person goes on typing.
    std::function<void(contact::EmailContact& contact)> applyTo;
};

/// Every open editor of a message, so that nothing typed is left behind: what takes the message elsewhere commits
/// first, and what is saved meanwhile holds it already.
class PendingEdits : public QObject {
    Q_OBJECT

public:
    /// The editor is known for as long as this lives.
    using Registration = std::shared_ptr<const PendingEdit>;

    explicit PendingEdits(QObject* parent = nullptr);

    [[nodiscard]] Registration add(PendingEdit edit);
    /// In the order in which they were added.
    void commitAll();
    void dropAll();
    void applyTo(contact::EmailContact& contact) const;
    /// To be called by an editor at every key.
    void noteTyping() { Q_EMIT typed(); }

Q_SIGNALS:
    void typed();

private:
    void forEach(const std::function<void(const PendingEdit& edit)>& act) const;

    std::vector<std::weak_ptr<const PendingEdit>> m_edits;
    bool m_isCommitting = false;
};

} // namespace composer::models
