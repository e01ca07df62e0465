// SPDX-License-Identifier: Apache-2.0
#include "ui/details/attachments_editor.h"

#include "models/composer/attachment_end.h"

#include <QLocale>

namespace composer::ui {

using contact::FieldId;

AttachmentsEditor::AttachmentsEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : ItemRows(model, undo, FieldId::Attachments,
        {"attachment", tr("Add attachment"),
            tr("Files that came with the mail. Each is a presigned https address from which Amazon Connect fetches it; "
               "several can be pasted at once."),
            tr("add attachment"), tr("remove attachment"), tr("edit attachment")},
        parent)
{
    connect(&m_ticking, &QTimer::timeout, this, [this] { showEnds(base::SystemClock().utcNow()); });
    m_ticking.start(std::chrono::seconds {30});
    showPart();
}

QString AttachmentsEditor::summary() const
{
    const QLocale locale;
    const auto count = std::ssize(items());
    return count > 0 ? QStringLiteral("%1 / %2").arg(locale.toString(qlonglong(count)),
               locale.toString(qlonglong(*contact::field(FieldId::Attachments).maximum)))
                     : QString();
}

void AttachmentsEditor::showEnds(base::UtcTime now)
{
    for (auto* row : rows())
        static_cast<AttachmentRow*>(row)->showEnd(now);
}

QString AttachmentsEditor::rowPath(std::size_t index) const
{
    return partPath() + u'[' + QString::number(index) + u']';
}

AttachmentsEditor::Items AttachmentsEditor::itemsFrom(const QString& lines) const
{
    Items pasted;
    for (const auto& line : lines.split(u'\n')) {
        const auto url = line.trimmed();
        if (url.isEmpty())
            continue;
        const auto end = models::attachmentEnd(url, base::SystemClock().utcNow());
        auto& item = pasted.emplace_back();
        item.s3Url = url;
        if (!end.fileName.isEmpty())
            item.fileName = end.fileName;
    }
    return pasted;
}

} // namespace composer::ui
