// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/rows_editor.h"

#include <algorithm>

namespace composer::ui {

/// RowsEditor for a part that is a std::vector<Item>. `Row` is a PartRow with value() and setValue() of an Item.
template <class Item, class Row>
class ItemRows : public RowsEditor {
public:
    using RowsEditor::RowsEditor;

protected:
    using Items = std::vector<Item>;
    const Items& items() const { return m_items; }
    virtual Item blankItem() const { return {}; }
    /// Items out of pasted lines; empty when it is nothing but a text.
    virtual Items itemsFrom(const QString&) const { return {}; }
    /// Nothing in it, so that pasted items may take its place.
    virtual bool isBlank(const Item& item) const { return item == blankItem(); }

    std::size_t itemCount() const override { return m_items.size(); }
    PartRow* makeRow(QWidget* parent) override { return new Row(parent); }
    void fillRow(PartRow& row, std::size_t index) override { static_cast<Row&>(row).setValue(m_items[index]); }
    void takeRow(const PartRow& row, std::size_t index, const QString& place) override
    {
        auto after = part<Items>();
        after.at(index) = static_cast<const Row&>(row).value();
        edit(words().undoEdit, std::move(after), place);
    }
    void appendItem() override
    {
        auto after = part<Items>();
        after.push_back(blankItem());
        edit(words().undoAdd, std::move(after));
    }
    void removeItem(std::size_t index) override
    {
        auto after = part<Items>();
        after.erase(after.begin() + std::ptrdiff_t(index));
        edit(words().undoRemove, std::move(after));
    }
    void insertLines(std::size_t index, const QString& lines) override
    {
        auto pasted = itemsFrom(lines);
        if (pasted.empty())
            return;
        auto after = part<Items>();
        const auto at = after.begin() + std::ptrdiff_t(index);
        const auto place = isBlank(*at) ? after.erase(at) : at + 1;
        after.insert(place, std::make_move_iterator(pasted.begin()), std::make_move_iterator(pasted.end()));
        edit(words().undoAdd, std::move(after));
    }
    bool isStale() const override { return part<Items>() != m_items; }
    void showPart() override
    {
        auto now = part<Items>();
        const auto [oldEnd, newEnd] = std::ranges::mismatch(m_items, now);
        const auto start = std::size_t(oldEnd - m_items.begin());
        std::size_t same = 0; // at the end
        while (start + same < std::min(m_items.size(), now.size())
            && m_items[m_items.size() - 1 - same] == now[now.size() - 1 - same])
            ++same;
        const auto removed = m_items.size() - start - same;
        const auto inserted = now.size() - start - same;
        m_items = std::move(now);
        itemsReplaced(start, removed, inserted);
    }

private:
    Items m_items;
};

} // namespace composer::ui
