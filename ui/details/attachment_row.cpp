// SPDX-License-Identifier: Apache-2.0
#include "ui/details/attachment_row.h"

#include "contact/field_table.h"
#include "models/composer/attachment_end.h"
#include "texts/field_text.h"
#include "ui/inputs/url_edit.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace composer::ui {

using contact::FieldId;

AttachmentRow::AttachmentRow(QWidget* parent)
    : PartRow("attachment", parent)
    , m_name(new ListLineEdit(this))
    , m_url(new UrlEdit(this))
    , m_end(new ToneLabel(ToneLabel::Size::Small, this))
{
    m_name->setPlaceholderText(models::fieldText(FieldId::AttachmentFileName).example);
    m_url->setPlaceholderText(QStringLiteral("https://bucket.s3.us-east-1.amazonaws.com/invoice.pdf?…"));
    m_url->setOffersLines(true);
    m_end->hide();
    addField(m_name, "Name");
    addField(m_url, "Url");
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_url, 1);
    line->addWidget(removeButton());
    column()->addWidget(m_name);
    column()->addLayout(line);
    column()->addWidget(m_end);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_value.fileName = text.isEmpty() ? contact::Text() : text;
        rename();
        Q_EMIT edited(m_name);
    });
    connect(m_url, &UrlEdit::edited, this, &AttachmentRow::takeUrl);
    connect(m_url, &ListLineEdit::linesPasted, this, &PartRow::linesPasted);
}

/// The file's name is offered while the person has given none: the whole URL is here at once, since it is pasted.
void AttachmentRow::takeUrl(const QString& url)
{
    m_value.s3Url = url.isEmpty() ? contact::Text() : url;
    const auto end = models::attachmentEnd(url, base::SystemClock().utcNow());
    if (m_value.fileName.value_or(QString()).isEmpty() && !end.fileName.isEmpty() && url.contains(u'?')) {
        m_value.fileName = end.fileName;
        m_name->display(end.fileName);
        rename();
    }
    showEnd(base::SystemClock().utcNow());
    Q_EMIT edited(m_url);
}

void AttachmentRow::setValue(const contact::Attachment& value)
{
    const bool isRenamed = m_value.fileName != value.fileName;
    m_value = value;
    m_name->display(value.fileName.value_or(QString()));
    m_url->setUrl(value.s3Url.value_or(QString()));
    showEnd(base::SystemClock().utcNow());
    if (isRenamed)
        rename();
}

void AttachmentRow::showEnd(base::UtcTime now)
{
    using State = models::AttachmentEnd::State;
    const auto end = models::attachmentEnd(m_value.s3Url.value_or(QString()), now);
    m_end->setVisible(!end.sentence.isEmpty());
    if (end.state == State::Ended)
        m_end->say(Tone::Bad, end.sentence);
    else if (end.state == State::Soon)
        m_end->say(Tone::Attention, end.sentence);
    else
        m_end->say(Tone::Quiet, end.sentence);
    m_end->setObjectName(objectName() + QLatin1String("End"));
}

QWidget* AttachmentRow::fieldFor(const contact::Issue&, QStringView rest) const
{
    const bool isUrl = rest == contact::memberName(FieldId::AttachmentS3Url);
    return isUrl ? static_cast<QWidget*>(m_url) : m_name;
}

QString AttachmentRow::nameOf(const QWidget* field) const
{
    return field == m_name ? tr("Attachment %1: file name").arg(number())
                           : tr("Attachment %1: presigned URL").arg(number());
}

QString AttachmentRow::removeName() const
{
    const auto name = m_value.fileName.value_or(QString());
    return tr("Remove attachment %1").arg(name.isEmpty() ? QString::number(number()) : name);
}

} // namespace composer::ui
