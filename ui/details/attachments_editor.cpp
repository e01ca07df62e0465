// SPDX-License-Identifier: Apache-2.0
#include "ui/details/attachments_editor.h"

#include "models/composer/attachment_end.h"
#include "ui/details/attachment_row.h"
#include "ui/details/item_rows.h"

#include <QLocale>

namespace composer::ui {

using contact::Attachment;
using contact::FieldId;

namespace {

QString summaryOf(const std::vector<Attachment>& attachments)
{
    const QLocale locale;
    return attachments.empty() ? QString()
                               : QStringLiteral("%1 / %2").arg(locale.toString(qlonglong(attachments.size())),
                                   locale.toString(qlonglong(*contact::field(FieldId::Attachments).maximum)));
}

std::vector<Attachment> fromLines(const QString& lines)
{
    std::vector<Attachment> pasted;
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

RowRules<Attachment> rules()
{
    RowRules<Attachment> rules;
    rules.pathOf = [](const Attachment&, std::size_t index) { return u'[' + QString::number(index) + u']'; };
    rules.summary = summaryOf;
    rules.fromLines = fromLines;
    return rules;
}

} // namespace

AttachmentsEditor::AttachmentsEditor(models::ComposerModel& model, QUndoStack& undo, QWidget* parent)
    : RowsEditor(model, undo, FieldId::Attachments,
        {"attachment", tr("Add attachment"),
            tr("Files that came with the email. Each is a presigned https URL from which Amazon Connect fetches the "
               "file; you can paste several at once."),
            tr("add attachment"), tr("remove attachment"), tr("edit attachment")},
        itemRows<AttachmentRow>(rules()), parent)
{
    connect(&m_ticking, &QTimer::timeout, this, [this] { showEnds(base::SystemClock().utcNow()); });
    m_ticking.start(std::chrono::seconds {30});
    showPart();
}

void AttachmentsEditor::showEnds(base::UtcTime now)
{
    for (auto* row : rows())
        static_cast<AttachmentRow*>(row)->showEnd(now);
}

} // namespace composer::ui
