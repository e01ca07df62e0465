// SPDX-License-Identifier: Apache-2.0
#include "ui/form/form_grid.h"

#include "ui/form/field_note.h"

#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace composer::ui {

namespace {

constexpr int aroundNote = 2;
constexpr int noteRow = 1; ///< below the field's
constexpr int gapRow = 2;

} // namespace

FormGrid::FormGrid(QWidget* parent, int gap)
    : QGridLayout(parent)
    , m_gap(gap)
{
    setVerticalSpacing(aroundNote);
}

int FormGrid::usualGap(const QWidget& widget)
{
    return std::max(0, widget.style()->pixelMetric(QStyle::PM_LayoutVerticalSpacing, nullptr, &widget) - aroundNote);
}

void FormGrid::addRow(const std::vector<LabelledRow>& rows, int columns)
{
    const int row = rowCount();
    const int span = columns / static_cast<int>(rows.size());
    if (auto* caption = rows.front().caption)
        addWidget(caption, row, 0);
    int column = 1;
    for (const auto& each : rows) {
        addWidget(each.shown, row, column, 1, span);
        if (each.note)
            addWidget(each.note, row + noteRow, column, 1, span);
        column += span;
    }
    setRowMinimumHeight(row + gapRow, m_gap);
}

void FormGrid::addWide(QWidget* widget, Qt::Alignment alignment)
{
    const int row = rowCount();
    addWidget(widget, row, 0, 1, -1, alignment);
    setRowMinimumHeight(row + gapRow, m_gap);
}

void FormGrid::setRowVisible(QWidget* shown, bool isVisible)
{
    const auto rowOf = [this](int index) {
        int row = 0;
        int column = 0;
        int rowSpan = 0;
        int columnSpan = 0;
        getItemPosition(index, &row, &column, &rowSpan, &columnSpan);
        return row;
    };
    const int row = rowOf(indexOf(shown));
    for (int i = 0; i < count(); ++i) {
        if (rowOf(i) == row || rowOf(i) == row + noteRow)
            itemAt(i)->widget()->setVisible(isVisible);
    }
    setRowMinimumHeight(row + gapRow, isVisible ? m_gap : 0);
}

} // namespace composer::ui
