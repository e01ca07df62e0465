// SPDX-License-Identifier: Apache-2.0
#include "ui/environment_bar.h"

#include "models/submission_model.h"
#include "ui/symbol.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace composer::ui {

EnvironmentBar::EnvironmentBar(models::SubmissionModel& submission, const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_submission(submission)
    , m_name(name)
    , m_icon(new QLabel(this))
    , m_label(new QLabel(this))
    , m_description(new QLabel(this))
{
    setObjectName(QStringLiteral("environmentBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_label->setObjectName(QStringLiteral("environment"));
    m_label->setTextFormat(Qt::PlainText);
    m_description->setTextFormat(Qt::PlainText);
    auto strong = font();
    strong.setBold(true);
    m_label->setFont(strong);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->addWidget(m_icon);
    row->addWidget(m_label);
    row->addWidget(m_description, 1);
    connect(&m_submission, &models::SubmissionModel::targetChanged, this, &EnvironmentBar::showTarget);
    showTarget();
    paintColors();
}

void EnvironmentBar::showTarget()
{
    const auto& target = m_submission.target();
    m_label->setText(target ? target->name : m_name);
    m_description->setText(target ? target->description : QString());
    m_label->setAccessibleName(tr("Environment: %1").arg(m_label->text()));
}

void EnvironmentBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        paintColors();
    QFrame::changeEvent(event);
}

void EnvironmentBar::paintColors()
{
    auto colors = m_description->palette();
    colors.setColor(QPalette::WindowText, toneColor(Tone::Quiet, palette(), QPalette::AlternateBase));
    m_description->setPalette(colors);
    m_icon->setPixmap(symbolPixmap("sandbox", Tone::Plain, *this));
}

} // namespace composer::ui
