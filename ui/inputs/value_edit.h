// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QToolButton;

namespace composer::ui {

class ListLineEdit;

/// A text of one or several lines in the room of one. A text with line breaks is shown with ⏎ in their place and
/// is changed in a small editor of its own, so that none gets lost.
class ValueEdit : public QWidget {
    Q_OBJECT

public:
    explicit ValueEdit(QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    void setText(const QString& text);
    ListLineEdit* line() const { return m_line; }
    QToolButton* linesButton() const { return m_button; }

public Q_SLOTS:
    void openLines();

Q_SIGNALS:
    /// By the person, not by setText().
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void take(const QString& text);
    void showText();

    QString m_text;
    ListLineEdit* m_line;
    QToolButton* m_button;
};

} // namespace composer::ui
