// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/templates/template.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace composer::ui {

class CopyButton;
class FieldNote;

/// What a template asks for: the list of its variables, and the parts of the one that is chosen. Opened window-modal:
/// open(), then edited().
class VariablesEditor : public QDialog {
    Q_OBJECT

public:
    /// `contact` is the template's request; it is only read, to know which variables its texts use.
    VariablesEditor(
        const contact::EmailContact& contact, contact::TemplateVariables variables, QWidget* parent = nullptr);

    const contact::TemplateVariables& variables() const { return m_variables; }

Q_SIGNALS:
    /// "OK" was pressed and the variables can be used; the dialog closes.
    void edited(const composer::contact::TemplateVariables& variables);

private:
    QWidget* makeList();
    QWidget* makeParts();
    FieldNote* addRow(QGridLayout& grid, const QString& label, QWidget* editor, const char* name);
    void connectParts();

    void add(const QString& name);
    void addUsed();
    void remove();
    void move(int step);
    /// Changes the chosen variable by what its editors say.
    void take();
    void showParts();
    void showList();
    void showProblems();
    void acceptIfGood();
    int current() const;

    contact::TemplateVariables m_variables;
    QStringList m_used; ///< names in the request's texts, each once, in their order
    bool m_isShowing = false;

    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_addUsed;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    QWidget* m_parts;
    QLineEdit* m_name;
    QLineEdit* m_label;
    QComboBox* m_kind;
    QLineEdit* m_default;
    QPlainTextEdit* m_choices;
    QCheckBox* m_required;
    QLabel* m_insert;
    CopyButton* m_copy;
    FieldNote* m_nameNote = nullptr;
    FieldNote* m_kindNote = nullptr;
    FieldNote* m_defaultNote = nullptr;
    FieldNote* m_choicesNote = nullptr;
};

} // namespace composer::ui
