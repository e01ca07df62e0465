// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QString>

class QLineEdit;

namespace composer::ui {

class ToneLabel;

/// Asks for a link's text and address.
class LinkDialog : public QDialog {
    Q_OBJECT

public:
    explicit LinkDialog(const QString& text, QWidget* parent);

    QString text() const;
    QString address() const;
    void accept() override;

private:
    QLineEdit* m_text;
    QLineEdit* m_address;
    ToneLabel* m_problem;
};

} // namespace composer::ui
