// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/copy_button.h"

#include "ui/widgets/symbol_icon.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>

#include <chrono>

namespace composer::ui {

CopyButton::CopyButton(const QString& caption, const QString& accessibleName, QWidget* parent)
    : QPushButton(caption, parent)
    , m_caption(caption)
{
    setAutoDefault(false);
    setAccessibleName(accessibleName);
    setToolTip(accessibleName);
    setIcon(symbolIcon("copy", palette()));
    m_moment.setSingleShot(true);
    m_moment.setInterval(std::chrono::seconds {2});
    connect(&m_moment, &QTimer::timeout, this, [this] { setText(m_caption); });
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::copy()
{
    QGuiApplication::clipboard()->setText(m_content);
    setText(tr("Copied"));
    m_moment.start();
}

void CopyButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        setIcon(symbolIcon("copy", palette()));
    QPushButton::changeEvent(event);
}

} // namespace composer::ui
