// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace composer::ui {

/// The desktop's style, with the boxes of Fusion made visible: on a dark ground it draws their edge darker still, which
/// nobody sees.
class WindowStyle : public QProxyStyle {
    Q_OBJECT

public:
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
};

} // namespace composer::ui
