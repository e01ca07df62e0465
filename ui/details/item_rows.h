// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/part_row.h"
#include "ui/details/row_items.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace composer::ui {

/// What one list of the request has of its own.
template <class Item>
struct RowRules {
    using Items = std::vector<Item>;
    std::function<QString(const Item& item, std::size_t index)> pathOf; ///< below the part's
    std::function<QString(const Items& items)> summary;
    Item blank = {}; ///< what "Add" adds, and in whose place pasted items go
    std::function<Items(const QString& lines)> fromLines = {}; ///< no items when it is nothing but a text
};

/// The items of a part that is a std::vector<Item>. `Row` is a PartRow with value() and setValue() of an Item.
template <class Row, class Item>
class ItemRows final : public RowItems {
public:
    using Items = std::vector<Item>;
    explicit ItemRows(RowRules<Item> rules)
        : m_rules(std::move(rules))
    {
    }

    std::size_t count() const override { return m_items.size(); }
    PartRow* makeRow(QWidget* parent) const override { return new Row(parent); }
    void fillRow(PartRow& row, std::size_t index) const override { static_cast<Row&>(row).setValue(m_items[index]); }
    QString pathOf(std::size_t index) const override { return m_rules.pathOf(m_items[index], index); }
    QString summary() const override { return m_rules.summary(m_items); }

    contact::PartValue withRow(const PartRow& row, std::size_t index) const override
    {
        auto after = m_items;
        after.at(index) = static_cast<const Row&>(row).value();
        return after;
    }
    contact::PartValue withBlank() const override
    {
        auto after = m_items;
        after.push_back(m_rules.blank);
        return after;
    }
    contact::PartValue without(std::size_t index) const override
    {
        auto after = m_items;
        after.erase(after.begin() + std::ptrdiff_t(index));
        return after;
    }
    std::optional<contact::PartValue> withLines(std::size_t index, const QString& lines) const override
    {
        auto pasted = m_rules.fromLines ? m_rules.fromLines(lines) : Items();
        if (pasted.empty())
            return {};
        auto after = m_items;
        const auto at = after.begin() + std::ptrdiff_t(index);
        const auto place = *at == m_rules.blank ? after.erase(at) : at + 1;
        after.insert(place, std::make_move_iterator(pasted.begin()), std::make_move_iterator(pasted.end()));
        return after;
    }

    bool isEqual(const contact::PartValue& part) const override { return std::get<Items>(part) == m_items; }
    Change replace(contact::PartValue part) override
    {
        auto now = std::get<Items>(std::move(part));
        const auto [oldEnd, newEnd] = std::ranges::mismatch(m_items, now);
        const auto start = std::size_t(oldEnd - m_items.begin());
        std::size_t same = 0; // at the end
        while (start + same < std::min(m_items.size(), now.size())
            && m_items[m_items.size() - 1 - same] == now[now.size() - 1 - same])
            ++same;
        const Change change {start, m_items.size() - start - same, now.size() - start - same};
        m_items = std::move(now);
        return change;
    }

private:
    RowRules<Item> m_rules;
    Items m_items;
};

template <class Row, class Item>
std::unique_ptr<RowItems> itemRows(RowRules<Item> rules)
{
    return std::make_unique<ItemRows<Row, Item>>(std::move(rules));
}

} // namespace composer::ui
