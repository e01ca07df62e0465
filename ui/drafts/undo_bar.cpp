// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/undo_bar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QString>

#include <chrono>
#include <utility>

namespace composer::ui {

namespace {

/// Long enough to be read and reached by keyboard; what was removed stays in the trash for 30 days besides.
constexpr std::chrono::seconds offered {20};

} // namespace

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(tr("Undo"), this))
{
    setFrameShape(QFrame::StyledPanel);
    m_text->setObjectName(QStringLiteral("undoText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("undoRemove"));
    m_button->setAccessibleName(tr("Undo the deletion"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_while.setSingleShot(true);
    m_while.setInterval(offered);
    connect(&m_while, &QTimer::timeout, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_while.stop();
        hide();
        if (const auto undo = std::exchange(m_undo, {}))
            undo();
    });
    hide();
}

void UndoBar::offer(const QString& text, std::function<void()> undo)
{
    m_text->setText(text);
    m_undo = std::move(undo);
    show();
    m_while.start();
}

} // namespace composer::ui
