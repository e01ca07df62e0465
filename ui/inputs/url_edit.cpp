// SPDX-License-Identifier: Apache-2.0
#include "ui/inputs/url_edit.h"

#include "models/composer/attachment_end.h"

#include <QDropEvent>
#include <QFocusEvent>
#include <QMimeData>

namespace composer::ui {

UrlEdit::UrlEdit(QWidget* parent)
    : ListLineEdit(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_url = text.trimmed(); // a pasted line often brings its end
        if (m_url != text && composition().isEmpty() && !isTakingKeys())
            setText(m_url);
        setToolTip(models::maskedUrl(m_url).toHtmlEscaped());
        Q_EMIT edited(m_url);
    });
}

void UrlEdit::setUrl(const QString& url)
{
    if (m_url == url)
        return;
    m_url = url;
    showUrl();
}

void UrlEdit::showUrl()
{
    display(hasFocus() ? m_url : models::maskedUrl(m_url));
    setToolTip(models::maskedUrl(m_url).toHtmlEscaped());
    if (!hasFocus())
        setCursorPosition(0);
}

void UrlEdit::focusInEvent(QFocusEvent* event)
{
    display(m_url);
    ListLineEdit::focusInEvent(event);
}

void UrlEdit::focusOutEvent(QFocusEvent* event)
{
    ListLineEdit::focusOutEvent(event);
    // A menu of this very field takes the focus only for a moment, and pastes into what is shown.
    if (event->reason() != Qt::PopupFocusReason)
        showUrl();
}

/// A dropped URL takes the place of the whole one: what is shown may be masked.
void UrlEdit::dropEvent(QDropEvent* event)
{
    if (offer(event->mimeData()->text()))
        return event->acceptProposedAction();
    setFocus(Qt::MouseFocusReason);
    m_url = event->mimeData()->text().trimmed();
    showUrl();
    event->acceptProposedAction();
    Q_EMIT edited(m_url);
}

} // namespace composer::ui
