// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/details/attachment_row.h"
#include "ui/details/item_rows.h"

namespace composer::ui {

/// The attachments: files that lie in S3 behind presigned URLs. Pasting several URLs makes several rows.
class AttachmentsEditor : public ItemRows<contact::Attachment, AttachmentRow> {
    Q_OBJECT

public:
    AttachmentsEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent = nullptr);

    QString summary() const override;
    /// Tells anew how long each URL lasts; by itself every half minute.
    void showEnds(base::UtcTime now);

protected:
    QString rowPath(std::size_t index) const override;
    Items itemsFrom(const QString& lines) const override;

private:
    QTimer m_ticking;
};

} // namespace composer::ui
