// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "ui/details/rows_editor.h"

namespace composer::ui {

/// The attachments: files that lie in S3 behind presigned URLs. Pasting several URLs makes several rows.
class AttachmentsEditor : public RowsEditor {
    Q_OBJECT

public:
    AttachmentsEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    /// Updates how long each URL lasts; by itself every half minute.
    void showEnds(base::UtcTime now);

private:
    QTimer m_ticking;
};

} // namespace composer::ui
