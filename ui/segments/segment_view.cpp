// SPDX-License-Identifier: Apache-2.0
#include "ui/segments/segment_view.h"

#include "ui/segments/segment_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace composer::ui {

SegmentView::SegmentView(QWidget* parent)
    : QTreeView(parent)
    , m_cells(new SegmentDelegate(this))
{
    setItemDelegate(m_cells);
    setEditTriggers(DoubleClicked | SelectedClicked | EditKeyPressed | AnyKeyPressed);
    setSelectionBehavior(SelectItems);
    setAllColumnsShowFocus(false);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setIndentation(14);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    header()->setMinimumSectionSize(40);
}

void SegmentView::editCell(const QModelIndex& index)
{
    for (auto around = index.parent(); around.isValid(); around = around.parent())
        expand(around);
    setCurrentIndex(index);
    scrollTo(index);
    setFocus(Qt::OtherFocusReason);
    if (index.flags() & Qt::ItemIsEditable)
        edit(index);
}

void SegmentView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Insert)
        Q_EMIT addAsked();
    else if (event->key() == Qt::Key_Delete)
        Q_EMIT removeAsked();
    else
        QTreeView::keyPressEvent(event);
}

/// The kind, which is right most of the time, is passed over.
QModelIndex SegmentView::editableBeside(const QModelIndex& index, int step) const
{
    for (auto next = index.siblingAtColumn(index.column() + step); next.isValid();
         next = next.siblingAtColumn(next.column() + step)) {
        if ((next.flags() & Qt::ItemIsEditable) && next.column() != 1)
            return next;
    }
    return {};
}

void SegmentView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool isForward = hint == QAbstractItemDelegate::EditNextItem;
    const bool isMoving = isForward || hint == QAbstractItemDelegate::EditPreviousItem;
    const QPersistentModelIndex at = currentIndex();
    QTreeView::closeEditor(editor, isMoving ? QAbstractItemDelegate::NoHint : hint);
    const auto next = isMoving && at.isValid() ? editableBeside(at, isForward ? 1 : -1) : QModelIndex();
    if (next.isValid())
        editCell(next);
    else
        Q_EMIT cellLeft();
}

void SegmentView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (!previous.isValid() || !current.isValid())
        return Q_EMIT cellEntered();
    if (current.row() != previous.row() || current.parent() != previous.parent())
        Q_EMIT cellLeft();
}

void SegmentView::focusOutEvent(QFocusEvent* event)
{
    QTreeView::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && state() != EditingState)
        Q_EMIT cellLeft();
}

} // namespace composer::ui
