// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QString>

namespace composer::ui {

/// `text` with what an input method composes at `position`.
QString composed(QString text, qsizetype position, const QString& composition);

/// Where the focus is, takes what an input method composes and what a spin box or date field has not read yet, just as
/// leaving the field would.
void endComposition();

/// What an input method composes in a text widget: part of its text when it is saved, though not for the widget.
class Composition : public QObject {
    Q_OBJECT

public:
    /// Lives as long as the widget, which gets the events itself: no line of a combo or spin box.
    static Composition* of(QWidget* editor);

    const QString& text() const { return m_text; }

Q_SIGNALS:
    /// The widget shows it already.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    explicit Composition(QWidget* editor);

    QString m_text;
};

/// A line whose textEdited() also covers what an input method composes in it. A slot that sets another text must
/// not set it meanwhile: see isTakingKeys().
class ComposedLine : public QLineEdit {
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    /// text() with what is being composed.
    QString composedText() const;
    const QString& composition() const { return m_composition; }
    /// The input method is speaking: its composition would break if the text were set now.
    bool isTakingKeys() const { return m_isTakingKeys; }

protected:
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    QString m_composition;
    bool m_isTakingKeys = false;
};

} // namespace composer::ui
