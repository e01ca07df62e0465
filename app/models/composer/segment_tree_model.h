// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"
#include "models/composer/segment_edits.h"

#include <QAbstractItemModel>
#include <QVariant>

#include <memory>
#include <optional>

namespace composer::models {

struct SegmentNode;

QString kindText(SegmentKind kind);

/// The segment attributes as a tree with the columns Name, Kind and Value; those that have an editor of their own are
/// left out. It changes nothing itself: edited() reports an edit, which is shown once setAttributes() brings it.
class SegmentTreeModel : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, ValueColumn };
    /// IssueRole: an int, 0 none, 1 a warning, 2 an error; the sentences are the tool tip. KindRole: SegmentKind as
    /// int.
    enum Role { IssueRole = Qt::UserRole + 1, KindRole };

    explicit SegmentTreeModel(QObject* parent = nullptr);
    ~SegmentTreeModel() override;

    const SegmentAttributes& attributes() const { return m_attributes; }
    /// Views are only notified of changes: expanded rows and the current one stay.
    void setAttributes(SegmentAttributes attributes);
    /// Each problem goes to the deepest row around it.
    void setIssues(const contact::Issues& issues);
    /// The row of a problem; invalid when it is in none.
    QModelIndex indexAt(const QString& path) const;

    /// `attributes`, which have the form of these, after setData(); nothing when the cell does not take the value.
    std::optional<SegmentAttributes> afterSetting(
        const SegmentAttributes& attributes, const QModelIndex& index, const QVariant& value) const;
    SegmentKind kindOf(const QModelIndex& index) const;
    bool isContainer(const QModelIndex& index) const;
    /// Each asks for an edit by edited(). add(): a text after `sibling`, or at the end of everything; addInside(): at
    /// the end of a map or list.
    void add(const QModelIndex& sibling);
    void addInside(const QModelIndex& container);
    void remove(const QModelIndex& index);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// `place` as in an undo command: equal for edits of one cell, empty for others.
    void edited(const composer::models::SegmentAttributes& after, const QString& place);

private:
    const SegmentNode& nodeAt(const QModelIndex& index) const;
    QModelIndex indexOf(const SegmentNode& node, int column = 0) const;
    void sync(SegmentNode& node, std::vector<std::unique_ptr<SegmentNode>> fresh);
    void announceIssues(const SegmentNode& node);

    SegmentAttributes m_attributes;
    std::unique_ptr<SegmentNode> m_root;
};

} // namespace composer::models
