// SPDX-License-Identifier: Apache-2.0
#include "ui/message/recipient_chip.h"

#include "ui/widgets/contrast.h"
#include "ui/widgets/symbol_icon.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace composer::ui {

namespace {

constexpr int margin = 7;
constexpr int widest = 260;

/// Rounded, raised a little from the field's ground.
void paintGround(QPainter& painter, const QRectF& area, const QColor& fill, const QColor& edge)
{
    painter.setBrush(fill);
    painter.setPen(edge);
    painter.drawRoundedRect(area, 4, 4);
}

QColor between(const QColor& one, const QColor& other, float share)
{
    const auto mix = [share](float a, float b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(
        mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()), mix(one.blueF(), other.blueF()));
}

} // namespace

RecipientChip::RecipientChip(QWidget* parent)
    : QPushButton(parent)
{
    setAutoDefault(false);
    setFocusPolicy(Qt::ClickFocus); // Tab goes to the line; arrow keys go from there
    setAttribute(Qt::WA_Hover);
}

void RecipientChip::show(const ChipText& text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text.name);
    setAccessibleDescription(text.problem.isEmpty() ? text.toolTip : text.problem);
    const auto tip = text.problem.isEmpty() ? text.toolTip : text.toolTip + u'\n' + text.problem;
    setToolTip(QLatin1String("<p style='white-space:pre'>") + tip.toHtmlEscaped() + QLatin1String("</p>"));
    updateGeometry();
    update();
}

void RecipientChip::setSelected(bool isSelected)
{
    if (std::exchange(m_isSelected, isSelected) != isSelected)
        update();
}

QSize RecipientChip::sizeHint() const
{
    const int extra = m_text.problem.isEmpty() ? 0 : symbolArea().width() + 4;
    const int width = fontMetrics().horizontalAdvance(m_text.caption) + extra + crossArea().width() + 2 * margin + 4;
    return {std::min(width, widest), fontMetrics().height() + 6};
}

QRect RecipientChip::crossArea() const
{
    const int size = fontMetrics().height() / 2 + 6;
    return QStyle::visualRect(layoutDirection(), rect(), {width() - size - 3, 0, size, height()});
}

QRect RecipientChip::symbolArea() const
{
    const int size = fontMetrics().height() - 2;
    return QStyle::visualRect(layoutDirection(), rect(), {margin, (height() - size) / 2, size, size});
}

void RecipientChip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto base = palette().color(QPalette::Base);
    const auto ink = palette().color(QPalette::Text);
    const bool isBad = !m_text.problem.isEmpty();
    const auto bad = toneColor(Tone::Bad, palette(), QPalette::Base);
    const bool isMarked = hasFocus() || m_isSelected;
    const auto fill =
        isMarked ? palette().color(QPalette::Highlight) : between(ink, base, underMouse() ? 0.16F : 0.09F);
    const auto text = legible(isMarked ? palette().color(QPalette::HighlightedText) : ink, fill);
    paintGround(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), fill, isBad ? bad : between(ink, base, 0.3F));

    int start = margin;
    if (isBad) {
        painter.drawPixmap(symbolArea(), symbolPixmap("error", Tone::Bad, *this, symbolArea().width()));
        start += symbolArea().width() + 4;
    }
    painter.setPen(text);
    const QRect room(start, 0, width() - start - crossArea().width() - 5, height());
    const auto caption = fontMetrics().elidedText(m_text.caption, Qt::ElideRight, room.width());
    const auto order = m_text.isAddress ? Qt::TextForceLeftToRight : Qt::TextSingleLine;
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
        int(Qt::AlignCenter) | order | Qt::TextSingleLine, caption);

    const auto cross = QRectF(crossArea()).center();
    const qreal arm = fontMetrics().height() / 5.0;
    painter.setPen(QPen(text, 1.3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(cross - QPointF(arm, arm), cross + QPointF(arm, arm));
    painter.drawLine(cross - QPointF(arm, -arm), cross + QPointF(arm, -arm));
}

bool RecipientChip::event(QEvent* event)
{
    // Delete and F2 mean this chip, whatever they mean in a menu.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (key.key() == Qt::Key_Delete || key.key() == Qt::Key_F2)
            event->accept();
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QPushButton::event(event);
}

bool RecipientChip::handleEditing(const QKeyEvent& event)
{
    if (event.matches(QKeySequence::Copy))
        copy();
    else if (event.matches(QKeySequence::Cut))
        cut();
    else if (event.matches(QKeySequence::Paste))
        paste();
    else if (event.matches(QKeySequence::SelectAll))
        selectAll();
    else
        return false;
    return true;
}

void RecipientChip::keyPressEvent(QKeyEvent* event)
{
    const int ahead = isRightToLeft() ? -1 : 1;
    constexpr int farAway = 10'000;
    if (handleEditing(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
        return Q_EMIT stepAsked(-ahead);
    case Qt::Key_Right:
        return Q_EMIT stepAsked(ahead);
    case Qt::Key_Home:
        return Q_EMIT stepAsked(-farAway);
    case Qt::Key_End:
    case Qt::Key_Escape:
        return Q_EMIT stepAsked(farAway);
    case Qt::Key_Delete:
        return Q_EMIT removeAsked(true);
    case Qt::Key_Backspace:
        return Q_EMIT removeAsked(false);
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return Q_EMIT editAsked();
    default:
        break;
    }
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint();
    if (isText && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        Q_EMIT typed(event->text());
    else // not a button's: arrows would move the focus to any other button
        QWidget::keyPressEvent(event); // NOLINT(bugprone-parent-virtual-call)
}

void RecipientChip::cut()
{
    copy();
    Q_EMIT removeAsked(true);
}

void RecipientChip::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // the focus is all a click gives
}

void RecipientChip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && crossArea().contains(event->pos()))
        Q_EMIT removeAsked(true);
}

void RecipientChip::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !crossArea().contains(event->pos()))
        Q_EMIT editAsked();
}

void RecipientChip::contextMenuEvent(QContextMenuEvent* event)
{
    setFocus(Qt::OtherFocusReason);
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuAsked(isByKey ? mapToGlobal(rect().bottomLeft()) : event->globalPos());
}

} // namespace composer::ui
