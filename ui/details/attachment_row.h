// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "contact/email_contact.h"
#include "ui/details/part_row.h"

namespace composer::ui {

class ListLineEdit;
class ToneLabel;
class UrlEdit;

/// One attachment: a file name and a presigned URL, with what the URL says about its end.
class AttachmentRow : public PartRow {
    Q_OBJECT

public:
    explicit AttachmentRow(QWidget* parent = nullptr);

    const contact::Attachment& value() const { return m_value; }
    void setValue(const contact::Attachment& value);
    QWidget* fieldFor(const contact::Issue& issue, QStringView rest) const override;
    void showEnd(base::UtcTime now);

protected:
    QString nameOf(const QWidget* field) const override;
    QString removeName() const override;

private:
    void takeUrl(const QString& url);

    contact::Attachment m_value;
    ListLineEdit* m_name;
    UrlEdit* m_url;
    ToneLabel* m_end;
};

} // namespace composer::ui
