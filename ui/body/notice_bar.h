// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone.h"

#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;

namespace composer::ui {

class ToneLabel;

/// One line that says what happened, with buttons for what can be done about it. Hidden until it says something.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    struct Choice {
        const char* name; ///< the button's objectName
        QString text;
        std::function<void()> act;
    };

    explicit NoticeBar(QWidget* parent = nullptr);
    void say(Tone tone, const QString& text, const std::vector<Choice>& choices);
    QString text() const;

private:
    ToneLabel* m_label;
    QHBoxLayout* m_row;
    QList<QWidget*> m_buttons;
};

} // namespace composer::ui
