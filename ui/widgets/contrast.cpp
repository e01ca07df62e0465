// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/contrast.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace composer::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// Seen through: what is left of `front` on `back` after blending.
QColor mixed(const QColor& front, const QColor& back, double share)
{
    const auto blend = [share](float a, float b) { return static_cast<float>(a * share + b * (1 - share)); };
    return QColor::fromRgbF(
        blend(front.redF(), back.redF()), blend(front.greenF(), back.greenF()), blend(front.blueF(), back.blueF()));
}

QColor withLightness(const QColor& color, double lightness)
{
    return QColor::fromHslF(std::max(0.F, color.hslHueF()), color.hslSaturationF(), static_cast<float>(lightness));
}

} // namespace

double contrastRatio(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor legible(const QColor& wanted, const QColor& background, double ratio)
{
    const auto opaque = mixed(wanted, background, wanted.alphaF());
    // Towards the end of the scale that is farther from the background.
    const auto end = contrastRatio(Qt::white, background) > contrastRatio(Qt::black, background) ? 1.0 : 0.0;
    const auto start = static_cast<double>(opaque.lightnessF());
    constexpr int steps = 50;
    for (int step = 0; step <= steps; ++step) {
        const auto color = step == 0 ? opaque : withLightness(opaque, start + (end - start) * step / steps);
        if (contrastRatio(color, background) >= ratio)
            return color;
    }
    return withLightness(opaque, end);
}

QColor quiet(const QColor& text, const QColor& background)
{
    return legible(mixed(text, background, 0.6), background);
}

QColor markColor(double degrees, double saturation, const QColor& background)
{
    const auto wanted = QColor::fromHslF(static_cast<float>(degrees / 360), static_cast<float>(saturation), 0.45F);
    return legible(wanted, background, 3);
}

QColor textOn(const QColor& background)
{
    return contrastRatio(Qt::white, background) >= contrastRatio(Qt::black, background) ? Qt::white : Qt::black;
}

QPalette legiblePalette(const QPalette& palette)
{
    auto readable = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        readable.setColor(
            group, QPalette::PlaceholderText, quiet(palette.color(QPalette::Text), palette.color(QPalette::Base)));
        readable.setColor(group, QPalette::Link,
            legible(palette.color(group, QPalette::Link), palette.color(group, QPalette::Window)));
    }
    return readable;
}

QPalette invertedPalette(const QPalette& palette)
{
    auto inverted = palette;
    constexpr QPalette::ColorRole kept[] = {QPalette::Highlight, QPalette::HighlightedText, QPalette::Shadow};
    for (int group = 0; group < QPalette::NColorGroups; ++group) {
        for (int number = 0; number < QPalette::NColorRoles; ++number) {
            const auto role = static_cast<QPalette::ColorRole>(number);
            if (std::ranges::find(kept, role) != std::end(kept))
                continue;
            const auto color = palette.color(static_cast<QPalette::ColorGroup>(group), role);
            // Not down to black nor up to white: both tire the eye over a whole window.
            auto exchanged = withLightness(color, 0.11 + 0.82 * (1 - static_cast<double>(color.lightnessF())));
            exchanged.setAlphaF(color.alphaF());
            inverted.setColor(static_cast<QPalette::ColorGroup>(group), role, exchanged);
        }
    }
    return inverted;
}

} // namespace composer::ui
