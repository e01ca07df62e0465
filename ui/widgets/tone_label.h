// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/tone.h"

#include <QString>
#include <QWidget>

class QLabel;

namespace composer::ui {

/// A symbol and a text in one tone: meaning never hangs on the colour alone. The text is plain, it may be foreign.
class ToneLabel : public QWidget {
    Q_OBJECT

public:
    enum class Size { Small, Normal };
    explicit ToneLabel(Size size, QWidget* parent = nullptr);

    /// Headline and advice, with the symbol of the tone.
    void say(const models::Notice& notice);
    void say(Tone tone, const QString& text);
    /// With a symbol of its own.
    void say(Tone tone, const char* symbol, const QString& text);
    QString text() const;
    QLabel* textLabel() const { return m_text; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintTone();

    Tone m_tone = Tone::Quiet;
    const char* m_symbol = nullptr;
    QLabel* m_icon;
    QLabel* m_text;
};

} // namespace composer::ui
