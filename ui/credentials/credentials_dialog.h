// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

class QListWidget;

namespace composer::models {
class CredentialsPanel;
}

namespace composer::ui {

class CredentialsPage;
class ToneLabel;

/// Environments and profiles on one side; whose credentials the chosen one gives, or why it gives none, on the other.
class CredentialsDialog : public QDialog {
    Q_OBJECT

public:
    explicit CredentialsDialog(models::CredentialsPanel& panel, QWidget* parent = nullptr);

    /// What runs is cancelled.
    void done(int result) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addHeading(const QString& text);

    models::CredentialsPanel& m_panel;
    ToneLabel* m_problem;
    QListWidget* m_list;
    CredentialsPage* m_page;
};

} // namespace composer::ui
