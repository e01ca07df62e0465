// SPDX-License-Identifier: Apache-2.0
#include "ui/form/field_note.h"

#include "texts/issue_text.h"
#include "ui/form/field_focus.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace composer::ui {

using models::Notice;

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

void FieldNote::setTight()
{
    m_isTight = true;
    m_count->hide();
    layout()->setContentsMargins({});
    showText();
}

void FieldNote::setHintElsewhere()
{
    m_isCalm = true;
    m_hidesHint = true;
    showText();
}

void FieldNote::setHintWithFocus(QWidget* field)
{
    setHintElsewhere();
    connect(qApp, &QApplication::focusChanged, this, [this, field](const QWidget*, const QWidget* now) {
        const bool hides = !holdsFocus(*field, now);
        if (!isAway(*this, now) && std::exchange(m_hidesHint, hides) != hides)
            showText();
    });
}

void FieldNote::setHint(const QString& hint)
{
    m_hint = hint;
    showText();
}

void FieldNote::setNotices(models::Notices notices)
{
    m_notices = std::move(notices);
    m_isRevealed = m_isRevealed && !m_notices.empty();
    showText();
}

void FieldNote::setIssues(const contact::Issues& issues)
{
    setNotices(models::issueNotices(issues));
}

void FieldNote::reveal()
{
    m_isRevealed = !m_notices.empty();
    showText();
}

void FieldNote::conceal()
{
    m_isRevealed = false;
    showText();
}

void FieldNote::showIssues(const contact::Issues& issues)
{
    setIssues(issues);
    reveal();
}

const Notice* FieldNote::worst() const
{
    return m_isRevealed ? &*std::ranges::max_element(m_notices, {}, &Notice::tone) : nullptr;
}

void FieldNote::showText()
{
    if (const auto* shown = worst())
        m_text->say(*shown);
    else
        m_text->say(Tone::Quiet, m_hidesHint ? QString() : m_hint);
    QStringList all;
    for (const auto& notice : m_notices)
        all << paragraph(notice).toHtmlEscaped();
    m_text->setToolTip(m_isRevealed && all.size() > 1 ? all.join(QStringLiteral("<br>")) : QString());
    if (m_isTight || m_isCalm)
        setVisible(m_isWanted);
}

bool FieldNote::hasContent() const
{
    return !m_text->text().isEmpty() || (!m_isTight && !m_count->text().isEmpty());
}

void FieldNote::showCount(qint64 count, qint64 limit)
{
    const QLocale locale;
    const bool matters = count > 0 && count >= limit - limit / 5;
    m_count->say(count > limit ? Tone::Bad : Tone::Quiet,
        matters ? QStringLiteral("%1 / %2").arg(locale.toString(count), locale.toString(limit)) : QString());
    if (m_isCalm)
        setVisible(m_isWanted);
}

QString FieldNote::text() const
{
    return m_isRevealed || !m_hidesHint ? m_text->text() : m_hint;
}

bool FieldNote::showsError() const
{
    const auto* shown = worst();
    return shown && shown->tone == Tone::Bad;
}

void FieldNote::setVisible(bool isVisible)
{
    m_isWanted = isVisible;
    QWidget::setVisible(isVisible && (hasContent() || !(m_isTight || m_isCalm)));
}

} // namespace composer::ui
