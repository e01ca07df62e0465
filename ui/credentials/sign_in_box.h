// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QUrl>

class QLabel;
class QPushButton;

namespace composer::models {
class CredentialsPanel;
}

namespace composer::ui {

class CopyButton;

/// The code of a sign-in that is under way, and the way to the page where it is confirmed. The page opens by itself
/// once; the code is there to be compared, since anybody can send a link with a code of their own.
class SignInBox : public QFrame {
    Q_OBJECT

public:
    explicit SignInBox(models::CredentialsPanel& panel, QWidget* parent = nullptr);
    void showCode();

private:
    models::CredentialsPanel& m_panel;
    QLabel* m_text;
    QLabel* m_code;
    QLabel* m_page;
    QPushButton* m_open;
    CopyButton* m_copy;
    QUrl m_opened;
};

} // namespace composer::ui
