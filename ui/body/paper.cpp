// SPDX-License-Identifier: Apache-2.0
#include "ui/body/paper.h"

#include "ui/widgets/contrast.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFragment>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <functional>
#include <vector>

namespace composer::ui {

namespace {

constexpr QRgb sheet = 0xffffffff;
constexpr QRgb ink = 0xff1c1c1c;
constexpr QRgb link = 0xff0a58ca;
constexpr double wanted = 4.5;

/// A ground that is shown: a picture's or a transparent one is not.
QColor groundOf(const QTextFormat& format, const QColor& below)
{
    const auto brush = format.background();
    const bool isShown = brush.style() == Qt::SolidPattern && brush.color().alpha() == 255;
    return isShown ? brush.color() : below;
}

QColor inkOf(const QTextCharFormat& format)
{
    const auto brush = format.foreground();
    return brush.style() == Qt::NoBrush ? QColor(ink) : brush.color();
}

struct Text {
    QTextFragment fragment;
    QColor color;
    QColor ground;
};
using Visit = std::function<void(const Text&)>;

void visitBlock(const QTextBlock& block, const QColor& below, const Visit& visit)
{
    const auto ground = groundOf(block.blockFormat(), below);
    for (auto each = block.begin(); !each.atEnd(); ++each) {
        const auto format = each.fragment().charFormat();
        visit({each.fragment(), inkOf(format), groundOf(format, ground)});
    }
}

void visitFrame(const QTextFrame& frame, const QColor& below, const Visit& visit);

void visitTable(const QTextTable& table, const QColor& ground, const Visit& visit)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const auto cell = table.cellAt(row, column);
            if (cell.row() != row || cell.column() != column)
                continue; // part of a larger one
            const auto inside = groundOf(cell.format(), ground);
            for (auto each = cell.begin(); each != cell.end(); ++each) {
                if (each.currentFrame())
                    visitFrame(*each.currentFrame(), inside, visit);
                else
                    visitBlock(each.currentBlock(), inside, visit);
            }
        }
    }
}

void visitFrame(const QTextFrame& frame, const QColor& below, const Visit& visit)
{
    const auto ground = groundOf(frame.frameFormat(), below);
    if (const auto* table = qobject_cast<const QTextTable*>(&frame))
        return visitTable(*table, ground, visit);
    for (auto each = frame.begin(); each != frame.end(); ++each) {
        if (each.currentFrame())
            visitFrame(*each.currentFrame(), ground, visit);
        else
            visitBlock(each.currentBlock(), ground, visit);
    }
}

bool canBeRead(const QColor& color, const QColor& ground)
{
    return color.alpha() == 255 && contrastRatio(color, ground) >= wanted;
}

QColor readableColor(const Text& text)
{
    if (text.fragment.charFormat().isAnchor() && canBeRead(QColor(link), text.ground))
        return QColor(link);
    for (const auto color : {ink, sheet}) {
        if (canBeRead(QColor(color), text.ground))
            return QColor(color);
    }
    return QColor(Qt::black); // one of black and white always can
}

} // namespace

QPalette paperPalette(QPalette palette)
{
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        palette.setColor(group, QPalette::Base, QColor(sheet));
        palette.setColor(group, QPalette::Text, QColor(ink));
        palette.setColor(group, QPalette::Link, QColor(link));
        palette.setColor(group, QPalette::LinkVisited, QColor(link));
    }
    return palette;
}

void makeReadable(QTextDocument& document)
{
    struct Change {
        int position;
        int length;
        QColor color;
    };
    std::vector<Change> changes;
    visitFrame(*document.rootFrame(), QColor(sheet), [&](const Text& text) {
        if (!canBeRead(text.color, text.ground))
            changes.push_back({text.fragment.position(), text.fragment.length(), readableColor(text)});
    });
    QTextCursor edit(&document);
    edit.beginEditBlock();
    for (const auto& change : changes) {
        edit.setPosition(change.position);
        edit.setPosition(change.position + change.length, QTextCursor::KeepAnchor);
        QTextCharFormat format;
        format.setForeground(change.color);
        edit.mergeCharFormat(format);
    }
    edit.endEditBlock();
}

double lowestContrast(const QTextDocument& document)
{
    double lowest = 21;
    visitFrame(*document.rootFrame(), QColor(sheet),
        [&](const Text& text) { lowest = std::min(lowest, contrastRatio(text.color, text.ground)); });
    return lowest;
}

} // namespace composer::ui
