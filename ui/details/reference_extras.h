// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "contact/field_table.h"

#include <QWidget>

#include <array>

namespace composer::ui {

class ListLineEdit;

/// The members of a reference that the service fills in itself: status, ARN and the status's reason. Rarely there.
class ReferenceExtras : public QWidget {
    Q_OBJECT

public:
    explicit ReferenceExtras(QWidget* parent = nullptr);

    static bool isNeeded(const contact::Reference& reference);
    void setValue(const contact::Reference& reference);
    /// Only what was edited changes in `reference`.
    void giveTo(contact::Reference& reference, const QWidget* field) const;

    static constexpr std::array ids {
        contact::FieldId::ReferenceStatus, contact::FieldId::ReferenceArn, contact::FieldId::ReferenceStatusReason};
    ListLineEdit* edit(contact::FieldId id) const;

Q_SIGNALS:
    void edited(QWidget* field);

private:
    std::array<ListLineEdit*, ids.size()> m_edits;
};

} // namespace composer::ui
