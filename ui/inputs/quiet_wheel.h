// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace composer::ui {

/// Lets the wheel scroll the page over a combo, date or number field without the focus, instead of changing its
/// value unseen.
void quietWheel(QWidget* field);

} // namespace composer::ui
