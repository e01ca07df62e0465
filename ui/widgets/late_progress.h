// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProgressBar>
#include <QTimer>

namespace composer::ui {

/// A bar for work of unknown length. It appears only when the work lasts: shorter work is over before a bar could be
/// looked at.
class LateProgress : public QProgressBar {
    Q_OBJECT

public:
    explicit LateProgress(QWidget* parent = nullptr);
    void setBusy(bool isBusy);

private:
    QTimer m_wait;
};

} // namespace composer::ui
