// SPDX-License-Identifier: Apache-2.0
#include "ui/form/issue_timing.h"

#include <QFocusEvent>
#include <QWidget>

#include <chrono>

namespace composer::ui {

namespace {

constexpr std::chrono::milliseconds pauseInTyping {1'200};

/// Menus and other windows take the focus only for a moment: the person has not left the field.
bool isLeaving(const QFocusEvent& event)
{
    return event.reason() != Qt::PopupFocusReason && event.reason() != Qt::MenuBarFocusReason
        && event.reason() != Qt::ActiveWindowFocusReason;
}

} // namespace

IssueTiming::IssueTiming(QObject* parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_typed)
            Q_EMIT due(m_typed);
    });
}

void IssueTiming::watch(QWidget* field)
{
    field->installEventFilter(this);
}

void IssueTiming::typedIn(QWidget* field)
{
    m_typed = field;
    m_pause.start();
}

bool IssueTiming::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && isLeaving(static_cast<QFocusEvent&>(*event)))
        Q_EMIT due(static_cast<QWidget*>(watched));
    return QObject::eventFilter(watched, event);
}

} // namespace composer::ui
