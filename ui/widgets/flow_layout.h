// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

#include <vector>

namespace composer::ui {

/// Items one after the other in reading order, wrapped into lines. The last one takes what is left of its line, or a
/// line of its own when that is less than its size hint. An item is never wider than the layout.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(int spacing, QWidget* parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    void insertWidget(int index, QWidget* widget);
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect& area) override;

private:
    /// The height that is needed; the items are put into place when `place` is set.
    int arrange(const QRect& area, bool place) const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace composer::ui
