// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/draft_delegate.h"

#include "models/drafts/draft_list_model.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone.h"

#include <QApplication>
#include <QDateTime>
#include <QFont>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

namespace composer::ui {

using models::DraftListModel;

namespace {

constexpr int margin = 8;
constexpr int gap = 2;

/// Today's time, else the day.
QString when(const QDateTime& time)
{
    const QLocale locale;
    const auto local = time.toLocalTime();
    return local.date() == QDate::currentDate() ? locale.toString(local.time(), QLocale::ShortFormat)
                                                : locale.toString(local.date(), QLocale::ShortFormat);
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

/// Draws what fits of a line; returns how wide it was.
int drawLine(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line, const QFont& font,
    const QColor& color, Qt::Alignment side, const QString& text)
{
    painter.setFont(font);
    painter.setPen(color);
    const auto shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, int(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter), shown);
    return QFontMetrics(font).horizontalAdvance(shown);
}

/// Where what is searched for was found, with it in bold.
void drawHit(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line, const QFont& font,
    const QColor& color, const QModelIndex& index)
{
    const auto hit = index.data(DraftListModel::HitRole).toString();
    auto strong = font;
    strong.setBold(true); // the wider one decides what fits
    const auto text = QFontMetrics(strong).elidedText(hit, Qt::ElideRight, line.width());
    QTextOption direction(QStyle::visualAlignment(option.direction, Qt::AlignLeading) | Qt::AlignVCenter);
    direction.setWrapMode(QTextOption::NoWrap);
    QTextLayout layout(text, font);
    layout.setTextOption(direction);
    QList<QTextLayout::FormatRange> bold;
    for (const auto& [place, length] : index.data(DraftListModel::HitMarksRole).value<DraftListModel::Marks>()) {
        QTextLayout::FormatRange mark {int(place), int(length), {}};
        mark.format.setFontWeight(QFont::Bold);
        bold << mark;
    }
    layout.setFormats(bold);
    layout.beginLayout();
    layout.createLine().setLineWidth(line.width());
    layout.endLayout();
    painter.save();
    painter.setClipRect(line);
    painter.setPen(color);
    layout.draw(&painter, line.topLeft());
    painter.restore();
}

/// Where what is searched for was found; else who it is from.
void drawSecond(QPainter& painter, const QStyleOptionViewItem& option, const QRect& line, const QFont& font,
    const QColor& color, const QModelIndex& index)
{
    if (index.data(DraftListModel::HitRole).toString().isEmpty())
        drawLine(
            painter, option, line, font, color, Qt::AlignLeading, index.data(DraftListModel::SenderRole).toString());
    else
        drawHit(painter, option, line, font, color, index);
}

/// What a submission came to, if it was not a contact, at the beginning of the line; takes its room from `line`.
void drawState(
    QPainter& painter, const QStyleOptionViewItem& option, QRect& line, const QFont& font, const QModelIndex& index)
{
    const auto state = index.data(DraftListModel::StateRole).toString();
    if (state.isEmpty())
        return;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto color = isSelected ? option.palette.color(QPalette::HighlightedText)
                                  : toneColor(Tone::Attention, option.palette, QPalette::Base);
    const int width = drawLine(painter, option, line, font, color, Qt::AlignLeading, state) + margin;
    const bool mirrored = option.direction == Qt::RightToLeft;
    line.adjust(mirrored ? 0 : width, 0, mirrored ? -width : 0, 0);
}

} // namespace

QSize DraftDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smaller(option.font)).height();
    return {120, lines + gap + 2 * margin - 4};
}

void DraftDelegate::paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const
{
    auto option = given;
    initStyleOption(&option, index);
    const auto* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto background = isSelected ? QPalette::Highlight : QPalette::Base;
    const auto plain =
        isSelected ? option.palette.color(QPalette::HighlightedText) : option.palette.color(QPalette::Text);
    const auto quiet = isSelected ? plain : toneColor(Tone::Quiet, option.palette, background);
    const auto problem = index.data(DraftListModel::ProblemRole).toString();
    const auto small = smaller(option.font);

    painter->save();
    auto area = option.rect.adjusted(margin, margin - 2, -margin, 2 - margin);
    QRect top(area.left(), area.top(), area.width(), QFontMetrics(option.font).height());
    QRect bottom(area.left(), top.bottom() + 1 + gap, area.width(), QFontMetrics(small).height());
    const int timeWidth = drawLine(*painter, option, top, small, quiet, Qt::AlignTrailing,
        when(index.data(DraftListModel::TimeRole).toDateTime()));
    const bool mirrored = option.direction == Qt::RightToLeft;
    top.adjust(mirrored ? timeWidth + margin : 0, 0, mirrored ? 0 : -timeWidth - margin, 0);
    drawLine(
        *painter, option, top, option.font, plain, Qt::AlignLeading, index.data(DraftListModel::TitleRole).toString());
    if (problem.isEmpty()) {
        drawState(*painter, option, bottom, small, index);
        drawSecond(*painter, option, bottom, small, quiet, index);
    } else {
        const auto color = isSelected ? plain : toneColor(Tone::Bad, option.palette, background);
        drawLine(*painter, option, bottom, small, color, Qt::AlignLeading, problem);
    }
    painter->restore();
}

} // namespace composer::ui
