// SPDX-License-Identifier: Apache-2.0
#include "ui/segments/segment_delegate.h"

#include "models/composer/segment_tree_model.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/widgets/symbol_icon.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QRegularExpression>
#include <QRegularExpressionValidator>

#include <memory>
#include <utility>

namespace composer::ui {

using models::SegmentKind;
using models::SegmentTreeModel;

QWidget* SegmentDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto title = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    auto* editor = index.column() == SegmentTreeModel::KindColumn ? makeKinds(parent) : makeLine(parent, index);
    editor->setObjectName(QStringLiteral("segmentCell"));
    editor->setAccessibleName(tr("%1 of the attribute", "Name, Kind or Value").arg(title));
    editor->setAutoFillBackground(true);
    return editor;
}

QWidget* SegmentDelegate::makeKinds(QWidget* parent) const
{
    auto* combo = new QComboBox(parent);
    for (const auto kind :
        {SegmentKind::Text, SegmentKind::Number, SegmentKind::Map, SegmentKind::List, SegmentKind::Arn})
        combo->addItem(models::kindText(kind), int(kind));
    auto* self = const_cast<SegmentDelegate*>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    return combo;
}

QWidget* SegmentDelegate::makeLine(QWidget* parent, const QModelIndex& index) const
{
    auto* line = new ListLineEdit(parent);
    line->setReplacesAll(true);
    line->setFrame(false);
    const bool isNumber = index.data(SegmentTreeModel::KindRole).toInt() == int(SegmentKind::Number);
    if (isNumber && index.column() == SegmentTreeModel::ValueColumn)
        line->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("-?[0-9]{1,18}")), line));
    const_cast<SegmentDelegate*>(this)->watch(line, index);
    return line;
}

void SegmentDelegate::watch(ListLineEdit* line, const QModelIndex& index)
{
    m_line = line;
    m_cell = index;
    const auto wasTyped = std::make_shared<bool>(false);
    connect(line, &QLineEdit::textEdited, this, [this, wasTyped] {
        *wasTyped = true;
        Q_EMIT typed();
    });
    connect(line, &QObject::destroyed, this, [this, wasTyped] {
        if (*wasTyped) // what was not taken is given up
            Q_EMIT typed();
    });
}

std::optional<SegmentDelegate::Typing> SegmentDelegate::typing() const
{
    if (!m_line || !m_cell.isValid() || !(m_line->isModified() || !m_line->composition().isEmpty()))
        return {};
    return Typing {m_cell, m_line->composedText()};
}

void SegmentDelegate::commitTyping()
{
    if (!m_line)
        return;
    Q_EMIT commitData(m_line);
    dropTyping();
}

void SegmentDelegate::dropTyping()
{
    auto* line = std::exchange(m_line, nullptr).data();
    if (!line)
        return;
    line->disconnect(this);
    Q_EMIT closeEditor(line);
}

void SegmentDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* combo = qobject_cast<QComboBox*>(editor))
        combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
    else if (auto* line = static_cast<ListLineEdit*>(editor); !line->isModified() && line->composition().isEmpty())
        line->display(index.data(Qt::EditRole).toString()); // else a problem found elsewhere would undo the typing
}

void SegmentDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* combo = qobject_cast<QComboBox*>(editor)) {
        if (combo->currentIndex() >= 0)
            model->setData(index, combo->currentData());
    } else {
        model->setData(index, static_cast<ListLineEdit*>(editor)->text());
    }
}

QSize SegmentDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 6); // room for an editor with its frame
}

void SegmentDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto issue = index.data(SegmentTreeModel::IssueRole).toInt();
    const auto* view = qobject_cast<const QAbstractItemView*>(option->widget);
    if (index.column() != SegmentTreeModel::NameColumn || issue == 0 || !view || !view->property("revealed").toBool())
        return;
    const bool isError = issue > 1;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = QIcon(symbolPixmap(
        isError ? "error" : "warning", isError ? Tone::Bad : Tone::Attention, *view, option->fontMetrics.height()));
    option->decorationSize = QSize(option->fontMetrics.height(), option->fontMetrics.height());
}

} // namespace composer::ui
