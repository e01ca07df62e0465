// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/environment_editor.h"

#include <QDialog>

class QListView;
class QPushButton;
class QScrollArea;

namespace composer::ui {

class ConnectionRow;
class EnvironmentForm;
class ToneLabel;

/// All environments and the values of one. What is valid is saved at once; leaving something that is not asks for a
/// second try before it is dropped.
class EnvironmentDialog : public QDialog {
    Q_OBJECT

public:
    explicit EnvironmentDialog(models::EnvironmentEditor& editor, QWidget* parent = nullptr);
    /// Saves what is valid, since a window that goes closes its dialogs without asking.
    ~EnvironmentDialog() override;

    void done(int result) override;

private:
    QWidget* makeList();
    QWidget* makePage();
    void connectList();
    void choose(const QString& id);
    void showRow();
    void showButtons();
    void showProblem();
    void showRemoved();
    /// False the first time when something is not saved: the person then sees what and why.
    bool mayLeave();

    models::EnvironmentEditor& m_editor;
    QListView* m_list = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_duplicate = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_undo = nullptr;
    ToneLabel* m_removed = nullptr;
    ToneLabel* m_problem = nullptr;
    ToneLabel* m_unsaved = nullptr;
    QScrollArea* m_page = nullptr;
    EnvironmentForm* m_form = nullptr;
    ConnectionRow* m_connection = nullptr;
};

} // namespace composer::ui
