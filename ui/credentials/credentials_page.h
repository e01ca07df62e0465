// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace composer::models {
class CredentialsPanel;
}

namespace composer::ui {

class CopyButton;
class SignInBox;
class ToneLabel;

/// The chosen entry of the credentials' panel: the identity it gives, until when, and how it was found.
class CredentialsPage : public QWidget {
    Q_OBJECT

public:
    explicit CredentialsPage(models::CredentialsPanel& panel, QWidget* parent = nullptr);
    void showPanel();

private:
    QLabel* addFact(const char* name, const QString& caption);
    void layOut();
    void connectPanel();
    void showState();
    void showFacts();
    void showTimeLeft();
    void showTrace();

    models::CredentialsPanel& m_panel;
    QLabel* m_name;
    QLabel* m_words;
    ToneLabel* m_state;
    ToneLabel* m_advice;
    QWidget* m_facts;
    QFormLayout* m_form;
    QLabel* m_source;
    QLabel* m_key;
    QLabel* m_account;
    QLabel* m_identity;
    QLabel* m_left;
    QPushButton* m_check;
    QPushButton* m_refresh;
    QPushButton* m_signIn;
    QPushButton* m_forget;
    QPushButton* m_cancel;
    SignInBox* m_box;
    QLabel* m_traceTitle;
    QPlainTextEdit* m_trace;
    CopyButton* m_copy;
    QTimer m_tick;
};

} // namespace composer::ui
