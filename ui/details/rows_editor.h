// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/row_items.h"
#include "ui/form/issue_timing.h"
#include "ui/form/part_editor.h"

#include <QHash>

#include <memory>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace composer::ui {

class FieldNote;
class PartRow;
class ToneLabel;

/// A part of the message as rows with an "Add" button. Rows are made a few at a time, so that a list of hundreds does
/// not block the window; only what changed is shown again.
class RowsEditor : public PartEditor {
    Q_OBJECT

public:
    bool focusPath(const QString& path) override;
    void revealIssues() override;
    bool showsError() const override;
    QString summary() const override;
    /// Adds an empty row and focuses it.
    void addRow();

protected:
    struct Texts {
        const char* name; ///< begins the object names: "reference"
        QString add; ///< the button
        QString empty; ///< what the list is for, shown while it is empty
        QString undoAdd; ///< complete "Undo ..."
        QString undoRemove;
        QString undoEdit;
    };
    RowsEditor(models::ComposerModel& model, QUndoStack& undo, contact::FieldId part, Texts texts,
        std::unique_ptr<RowItems> items, QWidget* parent);

    void showPart() override;
    void showIssues() override;
    /// Those that were made so far.
    const std::vector<PartRow*>& rows() const { return m_rows; }

private:
    QString rowPath(std::size_t index) const { return partPath() + m_items->pathOf(index); }
    void insertLines(std::size_t index, const QString& lines);
    void showChange(const RowItems::Change& change);
    PartRow* buildRow(std::size_t index);
    void buildUpTo(std::size_t count);
    void connectRow(PartRow* row);
    void dropRow(std::size_t index);
    void orderTabs(std::size_t index);
    void renumber(std::size_t from);
    void sortIssues(contact::Issues& ofTheWhole);
    void showIssuesOf(std::size_t index);
    void removeAsked(PartRow* row);
    void showState();
    std::size_t indexOf(const PartRow* row) const;

    Texts m_texts;
    std::unique_ptr<RowItems> m_items;
    std::vector<PartRow*> m_rows;
    QHash<QString, contact::Issues> m_issuesByRow; ///< by rowPath()
    bool m_isRevealed = false; ///< rows that are made later, too
    IssueTiming m_timing;
    QTimer m_building;
    QVBoxLayout* m_column;
    QVBoxLayout* m_list;
    ToneLabel* m_empty;
    FieldNote* m_note;
    QPushButton* m_add;
};

} // namespace composer::ui
