// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/inputs/list_line_edit.h"

#include <QString>

namespace composer::ui {

/// A presigned URL. Its query gives access to the file, so it is shown only while the field has the focus.
class UrlEdit : public ListLineEdit {
    Q_OBJECT

public:
    explicit UrlEdit(QWidget* parent = nullptr);

    /// The whole URL, also while it is masked.
    const QString& url() const { return m_url; }
    void setUrl(const QString& url);

Q_SIGNALS:
    /// By the person, not by setUrl().
    void edited(const QString& url);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void showUrl();

    QString m_url;
};

} // namespace composer::ui
