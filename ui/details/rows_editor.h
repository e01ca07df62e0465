// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/issue_timing.h"
#include "ui/form/part_editor.h"

#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace composer::ui {

class FieldNote;
class PartRow;
class ToneLabel;

/// A part of the message as rows with an "Add" button. Rows are made a few at a time, so that a list of hundreds does
/// not hold up the window; only what changed is shown anew.
class RowsEditor : public PartEditor {
    Q_OBJECT

public:
    bool focusPath(const QString& path) override;
    void revealIssues() override;
    bool showsError() const override;
    /// Adds an empty row and focuses it.
    void addRow();
    std::size_t builtRows() const { return m_rows.size(); }

protected:
    struct Words {
        const char* name; ///< begins the object names: "reference"
        QString add; ///< the button
        QString empty; ///< what the list is for, shown while it is empty
        QString undoAdd; ///< complete "Undo ..."
        QString undoRemove;
        QString undoEdit;
    };
    RowsEditor(
        models::ComposerModel& model, QUndoStack& undo, contact::FieldId part, Words words, QWidget* parent = nullptr);

    const Words& words() const { return m_words; }
    virtual std::size_t itemCount() const = 0;
    virtual PartRow* makeRow(QWidget* parent) = 0;
    virtual void fillRow(PartRow& row, std::size_t index) = 0;
    /// Takes over what a row shows.
    virtual void takeRow(const PartRow& row, std::size_t index, const QString& place) = 0;
    virtual void appendItem() = 0;
    virtual void removeItem(std::size_t index) = 0;
    virtual void insertLines(std::size_t index, const QString& lines) = 0;
    /// Path in the request of the item and, as its prefix, of everything in it.
    virtual QString rowPath(std::size_t index) const = 0;

    /// The part changed, and showPart() was not told yet: problems of now cannot be matched with rows of then.
    virtual bool isStale() const = 0;

    /// `removed` items from `at` on were replaced by `inserted` others.
    void itemsReplaced(std::size_t at, std::size_t removed, std::size_t inserted);
    void showIssues() override;
    QString partPath() const;
    const std::vector<PartRow*>& rows() const { return m_rows; }

private:
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

    Words m_words;
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
