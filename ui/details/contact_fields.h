// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/field_binder.h"

#include <QWidget>

#include <span>
#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

/// The single texts of the contact: where it goes in Amazon Connect and what the agent sees of it. A pasted ARN fills
/// every field that it names.
class ContactFields : public QWidget {
    Q_OBJECT

public:
    explicit ContactFields(models::ComposerModel& model, QWidget* parent = nullptr);

    /// The fields that have an editor here, from top to bottom.
    static std::span<const contact::FieldId> fields();

    void revealIssues();
    /// False when the field is not here.
    bool focusField(contact::FieldId id);
    /// An error is shown beside a field.
    bool showsError() const;
    /// Adds a row below the others.
    void addWidget(const QString& label, QWidget* widget);

private:
    template <class Edit>
    FieldNote* addField(contact::FieldId id, Edit* edit, QWidget* shown = nullptr);
    void addLine(contact::FieldId id);
    void addDescription();
    void addToken();
    void readArns(contact::FieldId id, QLineEdit* edit);
    bool takeArn(contact::FieldId id, const QString& text);

    models::ComposerModel& m_model;
    QVBoxLayout* m_column;
    FieldBinder m_binder;
    std::vector<FieldNote*> m_notes;
};

} // namespace composer::ui
