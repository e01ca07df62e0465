// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "ui/details/part_row.h"

namespace composer::ui {

class ListLineEdit;
class ValueEdit;

/// One attribute: a name and a text of one or several lines.
class AttributeRow : public PartRow {
    Q_OBJECT

public:
    explicit AttributeRow(QWidget* parent = nullptr);

    const contact::Entry<QString>& value() const { return m_value; }
    void setValue(const contact::Entry<QString>& value);
    QWidget* fieldFor(const contact::Issue& issue, QStringView rest) const override;

protected:
    QString nameOf(const QWidget* field) const override;
    QString removeName() const override;

private:
    contact::Entry<QString> m_value;
    ListLineEdit* m_name;
    ValueEdit* m_text;
};

} // namespace composer::ui
