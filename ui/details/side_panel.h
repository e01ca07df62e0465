// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/field_table.h"

#include <QScrollArea>
#include <QStringList>

#include <span>
#include <vector>

class QUndoStack;
class QVBoxLayout;

namespace composer::models {
class ComposerModel;
}

namespace composer::ui {

class ContactFields;
class ExpiryEditor;
class FoldOut;
class PartEditor;
class SubtypeEditor;

/// Everything about the contact that is not the mail itself, in sections that fold away.
class SidePanel : public QScrollArea {
    Q_OBJECT

public:
    /// Model and undo stack must outlive this.
    SidePanel(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    /// The fields that have an editor here, from top to bottom.
    static std::span<const contact::FieldId> fields();

    /// Shows the problems of every field, left or not.
    void revealIssues();
    /// Opens the section that can fix a problem at `issuePath`, and focuses the field; false when it is not here.
    bool focusPath(const QString& issuePath);

    /// Names of the open sections, to be remembered.
    QStringList openSections() const;
    void setOpenSections(const QStringList& names);

Q_SIGNALS:
    void openSectionsChanged();

private:
    void addContact(QUndoStack& undo);
    void addPart(const QString& name, const QString& title, PartEditor* part);
    FoldOut* addSection(const QString& name, const QString& title, QWidget* content);
    void showState();
    void reveal(QWidget* field);

    struct Part {
        PartEditor* editor;
        FoldOut* section;
    };
    models::ComposerModel& m_model;
    QVBoxLayout* m_column = nullptr;
    ContactFields* m_fields = nullptr;
    ExpiryEditor* m_expiry = nullptr;
    SubtypeEditor* m_subtype = nullptr;
    FoldOut* m_contact = nullptr;
    std::vector<FoldOut*> m_sections;
    std::vector<Part> m_parts;
};

} // namespace composer::ui
