// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/templates/variables_model.h"
#include "ui/form/field_binder.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace composer::ui {

class CopyButton;
class FormGrid;

/// What a template asks for: the list of its variables, and the parts of the one that is chosen. Opened window-modal:
/// open(), then edited().
class VariablesEditor : public QDialog {
    Q_OBJECT

public:
    /// `contact` is the template's request; it is only read, to know which variables its texts use.
    VariablesEditor(
        const contact::EmailContact& contact, contact::TemplateVariables variables, QWidget* parent = nullptr);

    const contact::TemplateVariables& variables() const { return m_model.variables(); }

Q_SIGNALS:
    /// "OK" was pressed and the variables can be used; the dialog closes.
    void edited(const composer::contact::TemplateVariables& variables);

private:
    using Member = models::VariableMember;
    QWidget* makeList();
    QWidget* makeParts();
    template <class Edit>
    void addField(
        FormGrid& grid, Member member, const char* name, const QString& caption, Edit* edit, const QString& hint = {});
    void addChoices(FormGrid& grid);
    void addInsert(FormGrid& grid);
    void connectList();
    void focus(Member member);
    void showList();
    void showChosen();
    void acceptIfGood();

    models::VariablesModel m_model;
    FieldBinder m_binder;
    QListWidget* m_list;
    QPushButton* m_add;
    QPushButton* m_addUsed;
    QPushButton* m_remove;
    QPushButton* m_up;
    QPushButton* m_down;
    QWidget* m_parts;
    QPlainTextEdit* m_choices;
    QCheckBox* m_required;
    QLabel* m_insert;
    CopyButton* m_copy;
};

} // namespace composer::ui
