// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/labelled_row.h"

#include <QGridLayout>

#include <vector>

namespace composer::ui {

/// A form with captions in front of the fields and notes below them. (A QFormLayout of Qt 6.4 computes the height of
/// wrapped lines for a width that they do not get.)
class FormGrid : public QGridLayout {
    Q_OBJECT

public:
    /// `gap` is the space between two fields, beyond the little around a note.
    FormGrid(QWidget* parent, int gap);

    /// Side by side after one caption, that of the first. `columns` are those that the fields have to share.
    void addRow(const std::vector<LabelledRow>& rows, int columns = 1);
    /// From edge to edge.
    void addWide(QWidget* widget, Qt::Alignment alignment = {});
    /// With caption, note and gap. `shown` is what addRow() or addWide() was given.
    void setRowVisible(QWidget* shown, bool isVisible);

    /// What the style puts between widgets, as a gap.
    static int usualGap(const QWidget& widget);

private:
    int m_gap;
};

} // namespace composer::ui
