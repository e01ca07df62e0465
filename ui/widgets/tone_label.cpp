// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tone_label.h"

#include "texts/notice.h"
#include "ui/widgets/symbol_icon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace composer::ui {

ToneLabel::ToneLabel(Size size, QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // one long word of a foreign text must not widen the window
    m_text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    if (size == Size::Small) {
        auto small = font();
        small.setPointSizeF(small.pointSizeF() * 0.9);
        m_text->setFont(small);
    }
    m_icon->setAlignment(Qt::AlignTop);
    m_icon->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(5);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
}

void ToneLabel::say(const models::Notice& notice)
{
    say(notice.tone, paragraph(notice));
}

void ToneLabel::say(Tone tone, const QString& text)
{
    say(tone, toneSymbol(tone), text);
}

void ToneLabel::say(Tone tone, const char* symbol, const QString& text)
{
    m_tone = tone;
    m_symbol = symbol;
    m_text->setText(models::shownText(text));
    paintTone();
}

QString ToneLabel::text() const
{
    return m_text->text();
}

void ToneLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        paintTone();
    QWidget::changeEvent(event);
}

void ToneLabel::paintTone()
{
    auto colors = m_text->palette();
    colors.setColor(QPalette::WindowText, toneColor(m_tone, palette()));
    m_text->setPalette(colors);
    m_icon->setVisible(m_symbol != nullptr);
    if (m_symbol)
        m_icon->setPixmap(symbolPixmap(m_symbol, m_tone, *this, m_text->fontMetrics().height()));
}

} // namespace composer::ui
