// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"

#include <QWidget>

#include <vector>

class QToolButton;
class QVBoxLayout;

namespace composer::ui {

class FieldNote;

/// One row of a list of the request: its fields, a button that removes it and, below, what is wrong with it.
class PartRow : public QWidget {
    Q_OBJECT

public:
    /// `name` begins the object names: "reference" gives "reference2Value".
    PartRow(const char* name, QWidget* parent);

    /// From 1; names everything anew.
    void setNumber(int number);
    int number() const { return m_number; }
    /// All problems of the row. Those of a field are shown once it was revealed, until it has none.
    void setIssues(const contact::Issues& issues, const QString& rowPath);
    void reveal(const QWidget* field);
    void revealAll();
    /// As if nothing had been left yet: the row shows other content now.
    void conceal();
    bool showsError() const;

    /// In the order of the Tab key, the remove button included.
    std::vector<QWidget*> tabOrder() const;
    QWidget* firstField() const;
    QToolButton* removeButton() const { return m_remove; }
    std::vector<QWidget*> fields() const;
    /// Which field fixes a problem; `rest` is its path below the row's, e.g. "Value". Shows it if it is folded away.
    virtual QWidget* fieldFor(const contact::Issue& issue, QStringView rest) const = 0;

Q_SIGNALS:
    /// The person changed this field.
    void edited(QWidget* field);
    void removeAsked();
    /// Lines were pasted that may make several rows.
    void linesPasted(const QString& lines);
    /// The row got another field.
    void fieldAdded(QWidget* field);
    void stateChanged();

protected:
    /// Registers a field of the row; `name` ends its object name. Tab order is the order of the calls.
    void addField(QWidget* field, const char* name);
    /// A button among the fields: named and in the tab order, but without problems of its own.
    void addButton(QWidget* button, const char* name);
    /// The remove button's place in the tab order; at the end unless said.
    void removeComesNext();
    /// "Reference 2: value" and so on: the words for one registered field.
    virtual QString nameOf(const QWidget* field) const = 0;
    virtual QString removeName() const = 0;
    void rename();
    QVBoxLayout* column() const { return m_column; }

    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QWidget* widget;
        QLatin1String name;
        bool isButton = false;
        bool isRevealed = false;
        contact::Issues issues = {};
    };
    void showProblems();

    QLatin1String m_name;
    int m_number = 0;
    std::vector<Field> m_fields;
    QVBoxLayout* m_column;
    QToolButton* m_remove;
    FieldNote* m_note = nullptr; // made when first needed: a list may have hundreds of rows
};

} // namespace composer::ui
