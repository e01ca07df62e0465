// SPDX-License-Identifier: Apache-2.0
#include "ui/drafts/sent_filter_button.h"

#include "contact/issues/path.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>

namespace composer::ui {

using models::SentFilter;
using models::SentList;
using Outcome = SentFilter::Outcome;
using Time = SentFilter::Time;

namespace {

constexpr qsizetype longestName = 40;

QString outcomeText(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Contacts:
        return SentFilterButton::tr("Contacts");
    case Outcome::Created:
        return SentFilterButton::tr("Created");
    case Outcome::Open:
        return SentFilterButton::tr("Unknown");
    case Outcome::Refused:
        return SentFilterButton::tr("Refused");
    case Outcome::NotSent:
        return SentFilterButton::tr("Not sent");
    case Outcome::All:
        break;
    }
    return SentFilterButton::tr("All attempts");
}

QString timeText(Time time)
{
    switch (time) {
    case Time::Today:
        return SentFilterButton::tr("Today");
    case Time::Week:
        return SentFilterButton::tr("Last 7 days");
    case Time::Month:
        return SentFilterButton::tr("Last 30 days");
    case Time::Year:
        return SentFilterButton::tr("Last 365 days");
    case Time::Any:
        break;
    }
    return SentFilterButton::tr("Any time");
}

/// The name is foreign: no line breaks, no mnemonic, and not longer than a menu is wide.
QString nameText(const QString& environment)
{
    auto name = contact::visibleText(environment.simplified().left(longestName));
    return name.replace(u'&', QLatin1String("&&"));
}

} // namespace

SentFilterButton::SentFilterButton(SentList& list, QWidget* parent)
    : QToolButton(parent)
    , m_list(list)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("sentFilter"));
    setAccessibleName(tr("Which sent messages are listed"));
    setToolTip(tr("List sent messages by outcome, environment and time"));
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SentFilterButton::fillMenu);
    showChoice();
}

QAction* SentFilterButton::offer(QActionGroup* group, const QString& text, bool isChosen, const Change& change)
{
    auto* action = m_menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, change] {
        auto filter = m_list.filter();
        change(filter);
        m_list.setFilter(filter);
        showChoice();
    });
    return action;
}

void SentFilterButton::fillMenu()
{
    m_menu->clear();
    offerOutcomes();
    offerEnvironments();
    offerTimes();
}

void SentFilterButton::offerOutcomes()
{
    m_menu->addSection(tr("Outcome"));
    auto* group = new QActionGroup(m_menu);
    for (const auto outcome :
        {Outcome::Contacts, Outcome::Created, Outcome::Open, Outcome::Refused, Outcome::NotSent, Outcome::All})
        offer(group, outcome == Outcome::Contacts ? tr("Contacts, created or unknown") : outcomeText(outcome),
            m_list.filter().outcome == outcome, [outcome](SentFilter& filter) { filter.outcome = outcome; });
}

void SentFilterButton::offerEnvironments()
{
    m_menu->addSection(tr("Environment"));
    auto* group = new QActionGroup(m_menu);
    auto names = m_list.environments();
    names.prepend(QString());
    for (const auto& name : std::as_const(names))
        offer(group, name.isEmpty() ? tr("Any environment") : nameText(name), m_list.filter().environment == name,
            [name](SentFilter& filter) { filter.environment = name; });
}

void SentFilterButton::offerTimes()
{
    m_menu->addSection(tr("Time"));
    auto* group = new QActionGroup(m_menu);
    for (const auto time : {Time::Any, Time::Today, Time::Week, Time::Month, Time::Year})
        offer(group, timeText(time), m_list.filter().time == time, [time](SentFilter& filter) { filter.time = time; });
}

void SentFilterButton::showChoice()
{
    const auto& filter = m_list.filter();
    QStringList parts {outcomeText(filter.outcome)};
    if (!filter.environment.isEmpty())
        parts << nameText(filter.environment);
    if (filter.time != Time::Any)
        parts << timeText(filter.time);
    setText(parts.join(QStringLiteral(" · ")));
}

} // namespace composer::ui
