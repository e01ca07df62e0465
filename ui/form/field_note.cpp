// SPDX-License-Identifier: Apache-2.0
#include "ui/form/field_note.h"

#include "texts/issue_text.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>

namespace composer::ui {

FieldNote::FieldNote(QWidget* parent)
    : QWidget(parent)
    , m_text(new ToneLabel(ToneLabel::Size::Small, this))
    , m_count(new ToneLabel(ToneLabel::Size::Small, this))
{
    m_text->setObjectName(QStringLiteral("note"));
    m_count->setObjectName(QStringLiteral("count"));
    m_count->textLabel()->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 0, 2, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_count, 0, Qt::AlignTop);
}

void FieldNote::setHint(const QString& hint)
{
    m_hint = hint;
    showIssues({});
}

void FieldNote::showIssues(const contact::Issues& issues)
{
    m_hasIssue = !issues.empty();
    if (!m_hasIssue) {
        m_text->say(Tone::Quiet, m_hint);
        m_text->setToolTip({});
        return;
    }
    const auto& worst = *std::ranges::max_element(issues, {}, &contact::Issue::severity);
    const bool isError = worst.severity == contact::Severity::Error;
    m_text->say(isError ? Tone::Bad : Tone::Attention, models::issueText(worst));
    QStringList all;
    for (const auto& issue : issues)
        all << models::issueText(issue).toHtmlEscaped();
    m_text->setToolTip(issues.size() > 1 ? all.join(QStringLiteral("<br>")) : QString());
}

void FieldNote::showCount(qint64 count, qint64 limit)
{
    const QLocale locale;
    m_count->say(count > limit ? Tone::Bad : Tone::Quiet, nullptr,
        count > 0 ? QStringLiteral("%1 / %2").arg(locale.toString(count), locale.toString(limit)) : QString());
}

QString FieldNote::text() const
{
    return m_text->text();
}

} // namespace composer::ui
