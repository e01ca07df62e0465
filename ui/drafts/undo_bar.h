// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;

namespace composer::ui {

/// "Draft deleted. [Undo]": offers to take the last step back, for a while.
class UndoBar : public QFrame {
    Q_OBJECT

public:
    explicit UndoBar(QWidget* parent = nullptr);
    void offer(const QString& text, std::function<void()> undo);

private:
    QLabel* m_text;
    QPushButton* m_button;
    std::function<void()> m_undo;
    QTimer m_while;
};

} // namespace composer::ui
