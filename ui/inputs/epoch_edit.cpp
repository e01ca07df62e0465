// SPDX-License-Identifier: Apache-2.0
#include "ui/inputs/epoch_edit.h"

#include "contact/rules/value_patterns.h"
#include "ui/inputs/list_line_edit.h"
#include "ui/inputs/quiet_wheel.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone_label.h"

#include <QCalendarWidget>
#include <QDateTime>
#include <QDateTimeEdit>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

#include <cmath>
#include <cstdlib>
#include <functional>
#include <utility>

namespace composer::ui {

namespace {

bool isEpoch(const QString& text)
{
    return contact::epochText(text) == contact::EpochText::Seconds;
}

/// Tells its date also while it is typed, as if the field were left then.
class TypedDateEdit final : public QDateTimeEdit {
public:
    TypedDateEdit(
        QWidget* parent, std::function<void(const QDateTime& date)> typed, std::function<void(int minutes)> stepped)
        : QDateTimeEdit(parent)
        , m_stepped(std::move(stepped))
    {
        connect(lineEdit(), &QLineEdit::textEdited, this, [this, typed = std::move(typed)](const QString& text) {
            auto whole = text;
            fixup(whole);
            typed(dateTimeFromText(whole));
        });
    }
    /// A minute is sixty seconds also in the hour that comes twice, which a date alone does not tell apart.
    void stepBy(int steps) override
    {
        const auto minute = time().minute() + steps;
        if (currentSection() != MinuteSection || minute < 0 || minute > 59)
            return QDateTimeEdit::stepBy(steps);
        m_stepped(steps);
        setSelectedSection(MinuteSection);
    }

private:
    std::function<void(int minutes)> m_stepped;
};

QString offsetText(int seconds)
{
    const auto minutes = std::abs(seconds) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(seconds < 0 ? QChar(0x2212) : QChar(u'+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

EpochEdit::EpochEdit(QWidget* parent)
    : QWidget(parent)
    , m_date(new TypedDateEdit(
          this, [this](const QDateTime& date) { take(QString::number(date.toSecsSinceEpoch()), m_date); },
          [this](int minutes) {
              setText(QString::number(m_text.toLongLong() + 60LL * minutes));
              Q_EMIT edited(m_date);
          }))
    , m_raw(new ListLineEdit(this))
    , m_now(new QToolButton(this))
    , m_zone(new ToneLabel(ToneLabel::Size::Small, this))
{
    // Year first: the same in every language, and month and day are not mixed up.
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_date->setCalendarPopup(true);
    m_date->calendarWidget()->setMinimumDate(QDate(1970, 1, 1));
    m_date->setMinimumDateTime(QDateTime::fromSecsSinceEpoch(0));
    quietWheel(m_date);
    m_raw->setPlaceholderText(QStringLiteral("1767225600"));
    m_now->setAutoRaise(true);
    m_now->setFocusPolicy(Qt::TabFocus);
    m_now->setIcon(symbolIcon("calendar", palette()));
    m_now->setToolTip(tr("Use a date, starting with the current time"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(2);
    grid->addWidget(m_date, 0, 0);
    grid->addWidget(m_raw, 0, 0);
    grid->addWidget(m_now, 0, 1);
    grid->addWidget(m_zone, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    connect(m_date, &QDateTimeEdit::dateTimeChanged, this,
        [this](const QDateTime& date) { take(QString::number(date.toSecsSinceEpoch()), m_date); });
    connect(m_raw, &QLineEdit::textEdited, this, [this](const QString& text) { take(text, m_raw); });
    connect(m_now, &QToolButton::clicked, this, [this] {
        setText(now());
        m_date->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited(m_date);
    });
    showText();
}

QString EpochEdit::now()
{
    const auto seconds = QDateTime::currentSecsSinceEpoch();
    return QString::number(seconds - seconds % 60);
}

void EpochEdit::setText(const QString& text)
{
    // While the raw text is being typed it must not turn into a date under the person's hands.
    if (m_text == text)
        return;
    m_text = text;
    showText();
}

QWidget* EpochEdit::currentField() const
{
    return m_date->isHidden() ? static_cast<QWidget*>(m_raw) : m_date;
}

void EpochEdit::take(const QString& text, QWidget* field)
{
    m_text = text;
    showZone();
    Q_EMIT edited(field);
}

void EpochEdit::showText()
{
    const bool isDate = isEpoch(m_text);
    m_date->setVisible(isDate);
    m_raw->setVisible(!isDate);
    m_now->setVisible(!isDate);
    if (isDate) {
        const QSignalBlocker quiet(m_date);
        m_date->setDateTime(QDateTime::fromSecsSinceEpoch(m_text.toLongLong()));
    }
    m_raw->display(m_text);
    showZone();
}

void EpochEdit::showZone()
{
    const bool isDate = isEpoch(m_text);
    m_zone->setVisible(isDate);
    if (!isDate)
        return;
    const auto date = QDateTime::fromSecsSinceEpoch(m_text.toLongLong());
    m_zone->say(
        Tone::Quiet, tr("local time, %1 · %2 seconds since 1970").arg(offsetText(date.offsetFromUtc()), m_text));
}

void EpochEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_now->setIcon(symbolIcon("calendar", palette()));
    QWidget::changeEvent(event);
}

} // namespace composer::ui
