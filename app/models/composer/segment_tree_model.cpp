// SPDX-License-Identifier: Apache-2.0
#include "models/composer/segment_tree_model.h"

#include "contact/field_table.h"
#include "contact/issues/field_path.h"
#include "models/composer/segment_node.h"
#include "texts/issue_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace composer::models {

namespace {

QString placeOf(const SegmentNode& node, int column)
{
    QStringList rows;
    for (const auto* at = &node; at->parent; at = at->parent)
        rows.prepend(QString::number(at->row()));
    return QStringLiteral("SegmentAttributes/%1/%2").arg(rows.join(u'/')).arg(column);
}

QString onOneLine(QString text)
{
    return text.replace(QLatin1String("\r\n"), QStringLiteral("\u23ce")).replace(u'\n', QChar(0x23ce));
}

QString valueText(const SegmentNode& node)
{
    const auto& value = node.value;
    switch (node.kind()) {
    case SegmentKind::Text:
        return *value.valueString;
    case SegmentKind::Arn:
        return *value.valueArn;
    case SegmentKind::Number:
        return QString::number(*value.valueInteger);
    default:
        return {};
    }
}

/// Nothing when the cell cannot take the value.
std::optional<SegmentAttributes> afterEdit(
    const SegmentAttributes& attributes, const SegmentNode& node, int column, const QVariant& value)
{
    if (column == SegmentTreeModel::NameColumn)
        return renamed(attributes, node.way(), value.toString());
    if (column == SegmentTreeModel::KindColumn)
        return converted(attributes, node.way(), static_cast<SegmentKind>(value.toInt()));
    return withContent(attributes, node.way(), value.toString());
}

} // namespace

QString kindText(SegmentKind kind)
{
    switch (kind) {
    case SegmentKind::Text:
        return SegmentTreeModel::tr("Text");
    case SegmentKind::Number:
        return SegmentTreeModel::tr("Whole number");
    case SegmentKind::Map:
        return SegmentTreeModel::tr("Map");
    case SegmentKind::List:
        return SegmentTreeModel::tr("List");
    case SegmentKind::Arn:
        return SegmentTreeModel::tr("ARN");
    case SegmentKind::Unclear:
        return SegmentTreeModel::tr("unclear");
    }
    Q_UNREACHABLE();
}

SegmentTreeModel::SegmentTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<SegmentNode>())
{
}

SegmentTreeModel::~SegmentTreeModel() = default;

void SegmentTreeModel::setAttributes(SegmentAttributes attributes)
{
    m_attributes = std::move(attributes);
    sync(*m_root, nodesOf(m_attributes));
}

/// Rows that are alike at both ends stay; between them the old ones become the new ones one by one, and what is left
/// over comes or goes.
void SegmentTreeModel::sync(SegmentNode& node, SegmentNode::Children fresh)
{
    auto& rows = node.children;
    std::size_t start = 0;
    while (start < std::min(rows.size(), fresh.size()) && rows[start]->isLike(*fresh[start])) {
        rows[start]->place = fresh[start]->place;
        ++start;
    }
    std::size_t same = 0;
    while (start + same < std::min(rows.size(), fresh.size())
        && rows[rows.size() - 1 - same]->isLike(*fresh[fresh.size() - 1 - same]))
        ++same;
    const auto oldEnd = rows.size() - same;
    const auto newEnd = fresh.size() - same;
    const auto kept = std::min(oldEnd, newEnd);
    const auto around = node.parent ? indexOf(node) : QModelIndex();
    for (auto i = start; i < kept; ++i) {
        auto& row = *rows[i];
        row.key = fresh[i]->key;
        row.isItem = fresh[i]->isItem;
        row.place = fresh[i]->place;
        row.value = fresh[i]->value;
        sync(row, std::move(fresh[i]->children));
        Q_EMIT dataChanged(indexOf(row), indexOf(row, ValueColumn));
    }
    if (oldEnd > kept) {
        beginRemoveRows(around, int(kept), int(oldEnd) - 1);
        rows.erase(rows.begin() + std::ptrdiff_t(kept), rows.begin() + std::ptrdiff_t(oldEnd));
        endRemoveRows();
    }
    if (newEnd > kept) {
        beginInsertRows(around, int(kept), int(newEnd) - 1);
        for (auto i = kept; i < newEnd; ++i) {
            fresh[i]->parent = &node;
            rows.insert(rows.begin() + std::ptrdiff_t(i), std::move(fresh[i]));
        }
        endInsertRows();
    }
    for (std::size_t i = 0; i < same; ++i)
        rows[rows.size() - 1 - i]->place = fresh[fresh.size() - 1 - i]->place;
}

void SegmentTreeModel::setIssues(const contact::Issues& issues)
{
    const auto forget = [](const auto& self, SegmentNode& node) -> void {
        node.issues.clear();
        for (auto& child : node.children)
            self(self, *child);
    };
    forget(forget, *m_root);
    for (const auto& issue : issues) {
        const auto index = indexAt(issue.path);
        if (index.isValid())
            const_cast<SegmentNode&>(nodeAt(index)).issues.push_back(issue);
    }
    announceIssues(*m_root);
}

void SegmentTreeModel::announceIssues(const SegmentNode& node)
{
    if (node.children.empty())
        return;
    Q_EMIT dataChanged(indexOf(*node.children.front()), indexOf(*node.children.back(), ValueColumn),
        {IssueRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
    for (const auto& child : node.children)
        announceIssues(*child);
}

QModelIndex SegmentTreeModel::indexAt(const QString& path) const
{
    const auto* found = m_root.get();
    for (const SegmentNode* next = found; next;) {
        next = nullptr;
        for (const auto& child : found->children) {
            if (contact::isAtOrUnder(path, child->path()) && (!next || child->path().size() > next->path().size()))
                next = child.get();
        }
        found = next ? next : found;
    }
    return found == m_root.get() ? QModelIndex() : indexOf(*found);
}

const SegmentNode& SegmentTreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const SegmentNode*>(index.constInternalPointer()) : *m_root;
}

QModelIndex SegmentTreeModel::indexOf(const SegmentNode& node, int column) const
{
    return createIndex(int(node.row()), column, &node);
}

SegmentKind SegmentTreeModel::kindOf(const QModelIndex& index) const
{
    return index.isValid() ? nodeAt(index).kind() : SegmentKind::Map;
}

bool SegmentTreeModel::isContainer(const QModelIndex& index) const
{
    return index.isValid() && (kindOf(index) == SegmentKind::Map || kindOf(index) == SegmentKind::List);
}

void SegmentTreeModel::add(const QModelIndex& sibling)
{
    Q_EMIT edited(
        sibling.isValid() ? withTextAfter(m_attributes, nodeAt(sibling).way()) : withTextAtEnd(m_attributes), {});
}

void SegmentTreeModel::addInside(const QModelIndex& container)
{
    if (isContainer(container))
        Q_EMIT edited(withTextInside(m_attributes, nodeAt(container).way()), {});
}

void SegmentTreeModel::remove(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT edited(without(m_attributes, nodeAt(index).way()), {});
}

QModelIndex SegmentTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent).children[std::size_t(row)].get());
}

QModelIndex SegmentTreeModel::parent(const QModelIndex& child) const
{
    const auto& node = nodeAt(child);
    return !node.parent || !node.parent->parent ? QModelIndex() : indexOf(*node.parent);
}

int SegmentTreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent).children.size());
}

int SegmentTreeModel::columnCount(const QModelIndex&) const
{
    return ValueColumn + 1;
}

QVariant SegmentTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto& node = nodeAt(index);
    if (role == KindRole)
        return int(node.kind());
    if (role == IssueRole)
        return contact::hasErrors(node.issues) ? 2 : node.issues.empty() ? 0 : 1;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
        QStringList sentences;
        for (const auto& issue : node.issues)
            sentences << issueText(issue);
        const auto all = sentences.join(u'\n');
        return role == Qt::ToolTipRole && !all.isEmpty()
            ? QVariant(all.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")))
            : QVariant(all);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return node.isItem ? QString::number(node.place + 1) : node.key;
    case KindColumn:
        return role == Qt::EditRole ? QVariant(int(node.kind())) : QVariant(kindText(node.kind()));
    default:
        return role == Qt::EditRole ? valueText(node) : onOneLine(valueText(node));
    }
}

QVariant SegmentTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Name"), tr("Kind"), tr("Value")};
    return section <= ValueColumn ? titles[section] : QVariant();
}

Qt::ItemFlags SegmentTreeModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const auto& node = nodeAt(index);
    const auto kind = node.kind();
    const bool isPlain = kind == SegmentKind::Text || kind == SegmentKind::Number || kind == SegmentKind::Arn;
    const bool isEditable = index.column() == KindColumn || (index.column() == NameColumn && !node.isItem)
        || (index.column() == ValueColumn && isPlain);
    const auto base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return isEditable ? base | Qt::ItemIsEditable : base;
}

std::optional<SegmentAttributes> SegmentTreeModel::afterSetting(
    const SegmentAttributes& attributes, const QModelIndex& index, const QVariant& value) const
{
    return index.isValid() ? afterEdit(attributes, nodeAt(index), index.column(), value) : std::nullopt;
}

bool SegmentTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const auto& node = nodeAt(index);
    const auto after = afterEdit(m_attributes, node, index.column(), value);
    if (!after)
        return false;
    if (*after != m_attributes)
        Q_EMIT edited(*after, placeOf(node, index.column()));
    return true;
}

} // namespace composer::models
