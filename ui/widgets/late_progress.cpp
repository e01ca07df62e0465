// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/late_progress.h"

#include <chrono>

namespace composer::ui {

namespace {

constexpr std::chrono::milliseconds shortWait {400};

} // namespace

LateProgress::LateProgress(QWidget* parent)
    : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    hide();
    m_wait.setSingleShot(true);
    m_wait.setInterval(shortWait);
    connect(&m_wait, &QTimer::timeout, this, &QWidget::show);
}

void LateProgress::setBusy(bool isBusy)
{
    if (!isBusy) {
        m_wait.stop();
        hide();
    } else if (isHidden() && !m_wait.isActive()) {
        m_wait.start();
    }
}

} // namespace composer::ui
