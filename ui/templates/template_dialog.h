// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/templates/template_form.h"
#include "ui/form/field_binder.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace composer::ui {

class FormGrid;
class ToneLabel;

/// Asks for a template's values and shows beside them what comes of it. Opened window-modal: open(), then used().
class TemplateDialog : public QDialog {
    Q_OBJECT

public:
    explicit TemplateDialog(contact::Draft draft, QWidget* parent = nullptr);

    models::TemplateForm& form() { return m_form; }

Q_SIGNALS:
    /// "Use template" was pressed and all is well; the dialog closes.
    void used(const composer::contact::EmailContact& contact);

private:
    QWidget* makeFields();
    QWidget* makePreview();
    void addRow(FormGrid& grid, std::size_t index);
    void focus(std::size_t index);
    void showPreview();
    void showTemplateProblems();
    void use();

    models::TemplateForm m_form;
    FieldBinder m_binder;
    ToneLabel* m_problem;
    QLabel* m_subject;
    QPlainTextEdit* m_body;
};

} // namespace composer::ui
