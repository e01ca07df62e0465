// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/member_text.h"

#include <QString>

#include <optional>

class QWidget;

namespace composer::ui {

class PartRow;

/// The items behind the rows of a RowsEditor: what it has shown last, and what the part would be after an edit. See
/// ItemRows.
class RowItems {
public:
    virtual ~RowItems() = default;

    virtual std::size_t count() const = 0;
    virtual PartRow* makeRow(QWidget* parent) const = 0;
    virtual void fillRow(PartRow& row, std::size_t index) const = 0;
    /// Path of the item below that of the part, ".name" or "[2]".
    virtual QString pathOf(std::size_t index) const = 0;
    virtual QString summary() const = 0;

    /// The part as a row shows it.
    virtual contact::PartValue withRow(const PartRow& row, std::size_t index) const = 0;
    virtual contact::PartValue withBlank() const = 0;
    virtual contact::PartValue without(std::size_t index) const = 0;
    /// Nothing when the lines are nothing but a text.
    virtual std::optional<contact::PartValue> withLines(std::size_t index, const QString& lines) const = 0;

    virtual bool isEqual(const contact::PartValue& part) const = 0;
    /// `removed` items from `at` on were replaced by `inserted` others.
    struct Change {
        std::size_t at;
        std::size_t removed;
        std::size_t inserted;
    };
    virtual Change replace(contact::PartValue part) = 0;
};

} // namespace composer::ui
