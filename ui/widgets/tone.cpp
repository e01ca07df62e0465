// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tone.h"

#include "ui/widgets/contrast.h"

namespace composer::ui {

namespace {

QColor hue(double degrees)
{
    return QColor::fromHslF(static_cast<float>(degrees / 360), 0.75F, 0.45F);
}

} // namespace

QColor toneColor(Tone tone, const QPalette& palette, QPalette::ColorRole background)
{
    const auto back = palette.color(background);
    const auto text = palette.color(background == QPalette::Base ? QPalette::Text : QPalette::WindowText);
    switch (tone) {
    case Tone::Plain:
        return text;
    case Tone::Quiet:
        return quiet(text, back);
    case Tone::Good:
        return legible(hue(145), back);
    case Tone::Attention:
        return legible(hue(35), back);
    case Tone::Bad:
        return legible(hue(2), back);
    }
    return text;
}

const char* toneSymbol(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
    case Tone::Quiet:
        return nullptr;
    case Tone::Good:
        return "done";
    case Tone::Attention:
        return "warning";
    case Tone::Bad:
        break;
    }
    return "error";
}

} // namespace composer::ui
