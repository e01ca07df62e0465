// SPDX-License-Identifier: Apache-2.0
#include "ui/body/body_text.h"

#include "html/html_text.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace composer::ui {

BodyText::BodyText(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_guard(*this)
{
    setTabChangesFocus(true);
    connect(&m_guard, &LongLineGuard::changed, this, &BodyText::guardChanged);
}

void BodyText::replaceText(const QString& text, const std::function<void()>& also)
{
    m_guard.prepareFor(text);
    QTextCursor cursor(&content());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    also();
    cursor.endEditBlock();
}

bool BodyText::event(QEvent* event)
{
    if (isGuarded() && event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void BodyText::keyPressEvent(QKeyEvent* event)
{
    if (isGuarded() && event->matches(QKeySequence::Undo))
        content().undo();
    else if (isGuarded() && event->matches(QKeySequence::Redo))
        content().redo();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void BodyText::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->angleDelta().y() != 0)
            Q_EMIT zoomAsked(event->angleDelta().y() > 0 ? 1 : -1);
        event->accept();
        return;
    }
    QPlainTextEdit::wheelEvent(event);
}

void BodyText::insertFromMimeData(const QMimeData* source)
{
    if (isGuarded() || !canInsertFromMimeData(source))
        return;
    const auto pasted = source->hasText() ? source->text() : html::textFromHtml(source->html());
    auto cursor = textCursor();
    m_guard.prepareFor(pasted);
    if (isGuarded())
        cursor.insertText(pasted);
    else if (source->hasText())
        QPlainTextEdit::insertFromMimeData(source);
    else
        cursor.insertText(pasted);
}

/// Of a page that offers its HTML alone: its text.
bool BodyText::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() || source->hasHtml();
}

/// What is cut for the eye is whole on the clipboard.
QMimeData* BodyText::createMimeDataFromSelection() const
{
    if (!isGuarded())
        return QPlainTextEdit::createMimeDataFromSelection();
    auto* whole = new QMimeData;
    whole->setText(m_guard.selectedText());
    return whole;
}

void BodyText::zoom(int steps)
{
    const int wanted = std::clamp(m_zoom + steps, -6, 24);
    zoomIn(wanted - m_zoom);
    m_zoom = wanted;
}

} // namespace composer::ui
