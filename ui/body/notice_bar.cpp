// SPDX-License-Identifier: Apache-2.0
#include "ui/body/notice_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/tone_label.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace composer::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_label(new ToneLabel(ToneLabel::Size::Small, this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    m_row->setSpacing(6);
    m_row->addWidget(m_label, 1, Qt::AlignVCenter);
    hide();
}

void NoticeBar::say(Tone tone, const QString& text, const std::vector<Choice>& choices)
{
    for (auto* button : std::as_const(m_buttons)) {
        button->hide();
        button->setObjectName({});
        button->deleteLater(); // it may be the one that was just pressed
    }
    m_buttons.clear();
    m_label->say(tone, text);
    for (const auto& choice : choices) {
        auto* button = pushButton(choice.name, choice.text, this);
        connect(button, &QPushButton::clicked, this, choice.act);
        m_row->addWidget(button);
        m_buttons += button;
    }
    show();
}

QString NoticeBar::text() const
{
    return m_label->text();
}

} // namespace composer::ui
