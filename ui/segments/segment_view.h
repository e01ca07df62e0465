// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace composer::ui {

class SegmentDelegate;

/// The tree's view: Tab and Shift+Tab go on to the next cell while one is being edited, and leave the tree otherwise.
class SegmentView : public QTreeView {
    Q_OBJECT

public:
    explicit SegmentView(QWidget* parent = nullptr);

    SegmentDelegate& cells() const { return *m_cells; }
    /// Opens the editor of the cell and what is around it.
    void editCell(const QModelIndex& index);

Q_SIGNALS:
    void addAsked();
    void removeAsked();
    /// An editor was closed, or another row became the current one.
    void cellLeft();
    /// The first one became the current one, or none is left.
    void cellEntered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void focusOutEvent(QFocusEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    QModelIndex editableBeside(const QModelIndex& index, int step) const;

    SegmentDelegate* m_cells;
};

} // namespace composer::ui
