// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/templates/template_form.h"
#include "ui/form/field_note.h"

#include <QPointer>

class QWidget;

namespace composer::ui {

/// The editor of one variable of a template and the note below it. Its widgets belong to the layout they are put into.
class VariableField : public QObject {
    Q_OBJECT

public:
    VariableField(models::TemplateForm& form, std::size_t index);

    /// What the keyboard goes to, named after the variable: "value_orderNumber".
    QWidget* editor() const { return m_editor; }
    /// The editor with what stands beside it.
    QWidget* editorRow() const { return m_row; }
    FieldNote* note() const { return m_note; }

    void focusEditor();
    /// Shows the problem from now on, which a field that was not left yet keeps to itself.
    void reveal();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Made {
        QWidget* row;
        QWidget* editor; ///< the row itself, or inside it
    };
    Made makeEditor();
    Made makeLine();
    Made makeDate();
    Made makeChoice();
    void give(const QString& value);
    void showIssues();

    models::TemplateForm& m_form;
    std::size_t m_index;
    bool m_isRevealed = false;
    QWidget* m_row = nullptr;
    QPointer<QWidget> m_editor;
    QPointer<FieldNote> m_note;
};

} // namespace composer::ui
