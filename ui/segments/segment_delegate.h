// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPersistentModelIndex>
#include <QPointer>
#include <QString>
#include <QStyledItemDelegate>

#include <optional>

namespace composer::ui {

class ListLineEdit;

/// Edits the cells of the segment attributes: a combo for the kind, a line for the rest. Problems are a symbol in the
/// first column.
class SegmentDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    /// The cell that is being typed into, if one is.
    struct Typing {
        QModelIndex cell;
        QString text;
    };
    std::optional<Typing> typing() const;
    /// Ends the typing; the cell takes the text, or stays as it was.
    void commitTyping();
    void dropTyping();

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

Q_SIGNALS:
    /// typing() changed.
    void typed();

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    QWidget* makeKinds(QWidget* parent) const;
    QWidget* makeLine(QWidget* parent, const QModelIndex& index) const;
    void watch(ListLineEdit* line, const QModelIndex& index);

    QPointer<ListLineEdit> m_line;
    QPersistentModelIndex m_cell;
};

} // namespace composer::ui
