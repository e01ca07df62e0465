// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/form/part_editor.h"

namespace composer::ui {

/// A part's editor inside a section of the side panel, which tells its state in the section's header.
class PanelPart : public PartEditor {
    Q_OBJECT

public:
    using PartEditor::PartEditor;

    /// A few words such as "2 · 87 / 4,096 bytes"; empty for an empty part.
    virtual QString summary() const = 0;
    /// An error is shown inside.
    virtual bool showsError() const = 0;

Q_SIGNALS:
    /// summary() or showsError() may have changed.
    void stateChanged();
};

/// "2", or "2 · 87 / 4,096 bytes" with the bytes that a limit counts; empty for 0 items.
QString countSummary(qint64 items);
QString byteSummary(qint64 items, qint64 bytes, qint64 limit);

} // namespace composer::ui
