// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/symbol_icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QString>
#include <QSvgRenderer>
#include <QWidget>

namespace composer::ui {

namespace {

/// `size` is in pixels of the screen.
QPixmap painted(const QString& name, const QColor& color, QSize size)
{
    QFile file(QStringLiteral(":/symbols/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer drawing(file.readAll().replace("currentColor", color.name().toLatin1()));
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    return pixmap;
}

/// Draws a symbol when it is first seen: at the start of the window most buttons are not.
class SymbolEngine final : public QIconEngine {
public:
    SymbolEngine(const char* name, const QPalette& palette)
        : m_name(QLatin1String(name)) // a copy: it is drawn later
        , m_normal(palette.color(QPalette::Active, QPalette::ButtonText))
        , m_disabled(palette.color(QPalette::Disabled, QPalette::ButtonText))
    {
    }
    QIconEngine* clone() const override { return new SymbolEngine(*this); }
    bool isNull() override { return false; }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const auto color = mode == QIcon::Disabled ? m_disabled : m_normal;
        const auto key =
            QStringLiteral("symbol %1 %2 %3x%4").arg(m_name, color.name()).arg(size.width()).arg(size.height());
        QPixmap drawn;
        if (!QPixmapCache::find(key, &drawn)) {
            drawn = painted(m_name, color, size);
            QPixmapCache::insert(key, drawn);
        }
        return drawn;
    }
    void paint(QPainter* painter, const QRect& room, QIcon::Mode mode, QIcon::State state) override
    {
        painter->drawPixmap(room, pixmap(room.size() * painter->device()->devicePixelRatioF(), mode, state));
    }

private:
    QString m_name;
    QColor m_normal;
    QColor m_disabled;
};

} // namespace

QPixmap symbolPixmap(const char* name, Tone tone, const QWidget& widget, int size)
{
    const auto ratio = widget.devicePixelRatioF();
    auto pixmap = painted(QLatin1String(name), toneColor(tone, widget.palette()), QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

QIcon symbolIcon(const char* name, const QPalette& palette)
{
    return QIcon(new SymbolEngine(name, palette)); // which the icon takes over
}

} // namespace composer::ui
