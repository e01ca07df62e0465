// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace composer::ui {

/// The desktop's style, with two flaws of Fusion on dark backgrounds fixed: the edges of boxes, which it draws darker
/// still, and the black icons of dialog buttons, which are left out.
class WindowStyle : public QProxyStyle {
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
        QStyleHintReturn* returned = nullptr) const override;
};

} // namespace composer::ui
