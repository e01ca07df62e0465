// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QToolButton;

namespace composer::ui {

class ListLineEdit;
class ToneLabel;

/// Epoch seconds as a date and time of this computer's zone. A text that is no such number stays visible as it is,
/// with a button that puts the present date in its place.
class EpochEdit : public QWidget {
    Q_OBJECT

public:
    explicit EpochEdit(QWidget* parent = nullptr);

    const QString& text() const { return m_text; }
    void setText(const QString& text);

    QDateTimeEdit* dateEdit() const { return m_date; }
    ListLineEdit* rawEdit() const { return m_raw; }
    QToolButton* nowButton() const { return m_now; }
    /// The one that is visible.
    QWidget* currentField() const;

    /// This minute, as the wire has it.
    static QString now();

Q_SIGNALS:
    /// By the person, not by setText().
    void edited(QWidget* field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showText();
    void showZone();
    void take(const QString& text, QWidget* field);

    QString m_text;
    QDateTimeEdit* m_date;
    ListLineEdit* m_raw;
    QToolButton* m_now;
    ToneLabel* m_zone;
};

} // namespace composer::ui
