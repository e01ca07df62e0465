// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "ui/details/part_row.h"

class QComboBox;

namespace composer::ui {

class EpochEdit;
class ListLineEdit;
class ReferenceExtras;
class ValueEdit;

/// One reference: its kind, its name, and a value that is edited as its kind needs it.
class ReferenceRow : public PartRow {
    Q_OBJECT

public:
    using Entry = contact::Entry<contact::Reference>;
    explicit ReferenceRow(QWidget* parent = nullptr);

    const Entry& value() const { return m_value; }
    void setValue(const Entry& value);
    QWidget* fieldFor(const contact::Issue& issue, QStringView rest) const override;

protected:
    QString nameOf(const QWidget* field) const override;
    QString removeName() const override;
    void changeEvent(QEvent* event) override;

private:
    void lay();
    void connectFields();
    void chooseType();
    void showType();
    void showValue();
    void giveValue(const QString& text, QWidget* field);
    bool isDate() const;

    Entry m_value;
    QComboBox* m_type;
    ListLineEdit* m_name;
    ValueEdit* m_text;
    EpochEdit* m_date;
    QToolButton* m_more;
    ReferenceExtras* m_extras;
};

} // namespace composer::ui
