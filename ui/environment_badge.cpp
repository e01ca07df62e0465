// SPDX-License-Identifier: Apache-2.0
#include "ui/environment_badge.h"

#include "models/environments.h"
#include "models/submission_model.h"
#include "models/time_left_text.h"
#include "ui/contrast.h"
#include "ui/environment_color.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QScopedValueRollback>
#include <QToolButton>

namespace composer::ui {

using models::Environments;
using models::SubmissionModel;

namespace {

constexpr std::chrono::seconds tick {15}; // minutes are shown

/// A name is no place for a mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

void setBold(QWidget* widget)
{
    auto strong = widget->font();
    strong.setBold(true);
    widget->setFont(strong);
}

} // namespace

EnvironmentBadge::EnvironmentBadge(
    SubmissionModel& submission, Environments* environments, const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_submission(submission)
    , m_environments(environments)
    , m_name(name)
    , m_button(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_production(new QLabel(tr("PRODUCTION"), this))
    , m_details(new QLabel(this))
{
    setObjectName(QStringLiteral("environmentBar"));
    setAutoFillBackground(true);
    layOut();
    connect(&m_submission, &SubmissionModel::targetChanged, this, &EnvironmentBadge::watchSession);
    connect(&m_submission, &SubmissionModel::targetChanged, this, &EnvironmentBadge::showTarget);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &EnvironmentBadge::showTarget);
    m_tick.start();
    // Where a running submission goes cannot be changed any more.
    connect(&m_submission, &SubmissionModel::changed, this, [this] { m_button->setEnabled(!m_submission.isBusy()); });
    if (m_environments) {
        connect(m_environments, &Environments::modelReset, this, &EnvironmentBadge::showTarget);
        connect(m_environments, &Environments::currentChanged, this, &EnvironmentBadge::showTarget);
        connect(m_menu, &QMenu::aboutToShow, this, &EnvironmentBadge::fillMenu);
        m_button->setMenu(m_menu);
    }
    showTarget();
}

void EnvironmentBadge::layOut()
{
    m_button->setObjectName(QStringLiteral("environment"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    m_menu->setObjectName(QStringLiteral("environmentMenu"));
    m_production->setObjectName(QStringLiteral("production"));
    m_production->setTextFormat(Qt::PlainText);
    m_details->setObjectName(QStringLiteral("environmentDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setMinimumWidth(1); // a long name must not widen the window
    setBold(m_button);
    setBold(m_production);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 14, 3);
    row->setSpacing(10);
    row->addWidget(m_button);
    row->addWidget(m_production);
    row->addWidget(m_details, 1);
}

void EnvironmentBadge::fillMenu()
{
    m_menu->clear();
    auto* group = new QActionGroup(m_menu);
    for (const auto& environment : m_environments->all()) {
        const auto name = menuText(environment.name);
        auto* action = m_menu->addAction(environmentChip(environment.color, m_menu->palette()),
            environment.isProduction ? tr("%1 — production").arg(name) : name);
        action->setObjectName(QStringLiteral("environment-") + environment.id);
        action->setCheckable(true);
        action->setChecked(environment.id == m_environments->current().id);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = environment.id] { Q_EMIT environmentChosen(id); });
    }
    m_menu->addSeparator();
    auto* manage = m_menu->addAction(tr("&Manage environments…"));
    manage->setObjectName(QStringLiteral("manageEnvironments"));
    connect(manage, &QAction::triggered, this, &EnvironmentBadge::manageRequested);
    auto* credentials = m_menu->addAction(tr("&Credentials…"));
    credentials->setObjectName(QStringLiteral("showCredentials"));
    connect(credentials, &QAction::triggered, this, &EnvironmentBadge::credentialsRequested);
}

/// The badge follows what becomes known of credentials that end, and counts their time down.
void EnvironmentBadge::watchSession()
{
    const auto& target = m_submission.target();
    if (target && target->session)
        target->session->onChanged([guard = QPointer(this)] {
            if (guard)
                guard->showTarget();
        });
}

QString EnvironmentBadge::sessionText() const
{
    const auto& target = m_submission.target();
    const auto known = target && target->session ? target->session->known() : std::nullopt;
    if (!known || !known->expires || !target->parts.clock)
        return {};
    const auto left = models::timeLeftText(*known->expires, target->parts.clock->utcNow());
    return known->accountId.isEmpty() ? left : tr("account %1").arg(known->accountId) + QStringLiteral("  ·  ") + left;
}

void EnvironmentBadge::showTarget()
{
    const auto& target = m_submission.target();
    const auto chosen = m_environments ? m_environments->current().name : m_name;
    const auto name = target ? target->name : chosen;
    m_button->setText(menuText(name));
    m_button->setAccessibleName(tr("Environment: %1").arg(name));
    QStringList details;
    if (target && !target->description.isEmpty()) {
        details << target->description;
    } else if (target) {
        details << target->identity << target->region << sessionText();
        details.removeAll(QString());
    }
    m_details->setText(details.join(QStringLiteral("  ·  ")));
    m_details->setToolTip(m_details->text().toHtmlEscaped());
    m_production->setVisible(target && target->isProduction);
    m_button->setAccessibleDescription(
        target && target->isProduction ? tr("Production. %1").arg(m_details->text()) : m_details->text());
    paintColors();
}

void EnvironmentBadge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange && !m_isPainting)
        paintColors();
    QFrame::changeEvent(event);
}

void EnvironmentBadge::paintColors()
{
    const QScopedValueRollback painting(m_isPainting, true);
    setPalette({}); // what the window has
    const auto& target = m_submission.target();
    const auto color = target ? target->color : models::EnvironmentColor::Grey;
    auto colors = palette();
    const auto ground = target && target->isProduction ? environmentColor(color, colors.color(QPalette::Window))
                                                       : colors.color(QPalette::AlternateBase);
    const bool isColored = target && target->isProduction;
    const auto text = isColored ? textOn(ground) : legible(colors.color(QPalette::WindowText), ground);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        colors.setColor(group, QPalette::Window, ground);
        colors.setColor(group, QPalette::WindowText, text);
        colors.setColor(group, QPalette::ButtonText, text);
        colors.setColor(group, QPalette::Button, ground);
    }
    setPalette(colors);
    auto quiet = colors;
    if (!isColored)
        quiet.setColor(QPalette::WindowText, toneColor(Tone::Quiet, colors));
    m_details->setPalette(quiet);
    m_button->setIcon(environmentChip(color, colors));
}

} // namespace composer::ui
