// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_badge.h"

#include "models/composer/submission_model.h"
#include "models/credentials/identity_watch.h"
#include "targets/environments.h"
#include "texts/notice.h"
#include "ui/environments/environment_color.h"
#include "ui/widgets/contrast.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/symbol_icon.h"
#include "ui/widgets/tone.h"

#include <QAction>
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
QString menuText(const QString& name)
{
    return models::shownName(name).replace(u'&', QStringLiteral("&&"));
}

void setBold(QWidget* widget)
{
    auto strong = widget->font();
    strong.setBold(true);
    widget->setFont(strong);
}

} // namespace

EnvironmentBadge::EnvironmentBadge(SubmissionModel& submission, const models::IdentityWatch& identity,
    const Environments& environments, QWidget* parent)
    : QFrame(parent)
    , m_submission(submission)
    , m_identity(identity)
    , m_environments(environments)
    , m_button(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_production(new QLabel(tr("PRODUCTION"), this))
    , m_details(new ElidedLabel(this))
    , m_warning(new QToolButton(this))
{
    setObjectName(QStringLiteral("environmentBar"));
    setAutoFillBackground(true);
    layOut();
    connect(&m_submission, &SubmissionModel::targetChanged, this, &EnvironmentBadge::showTarget);
    connect(&m_identity, &models::IdentityWatch::changed, this, &EnvironmentBadge::showDetails);
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &EnvironmentBadge::showDetails);
    // Where a running submission goes cannot be changed any more.
    connect(&m_submission, &SubmissionModel::changed, this, [this] { m_button->setEnabled(!m_submission.isBusy()); });
    connect(&m_environments, &Environments::modelReset, this, &EnvironmentBadge::showTarget);
    connect(&m_environments, &Environments::currentChanged, this, &EnvironmentBadge::showTarget);
    connect(m_menu, &QMenu::aboutToShow, this, &EnvironmentBadge::fillMenu);
    m_button->setMenu(m_menu);
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
    m_warning->setObjectName(QStringLiteral("identityWarning"));
    m_warning->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_warning->setAutoRaise(true);
    m_warning->setFocusPolicy(Qt::TabFocus);
    m_warning->hide();
    connect(m_warning, &QToolButton::clicked, this, &EnvironmentBadge::credentialsRequested);
    setBold(m_button);
    setBold(m_production);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 3, 14, 3);
    row->setSpacing(10);
    row->addWidget(m_button);
    row->addWidget(m_production);
    row->addWidget(m_warning);
    row->addWidget(m_details, 1);
}

void EnvironmentBadge::fillMenu()
{
    m_menu->clear();
    auto* group = new QActionGroup(m_menu);
    for (const auto& environment : m_environments.all()) {
        const auto name = menuText(environment.name);
        auto* action = m_menu->addAction(environmentChip(environment.color, m_menu->palette()),
            environment.isProduction ? tr("%1 — production").arg(name) : name);
        action->setObjectName(QStringLiteral("environment-") + environment.id);
        action->setCheckable(true);
        action->setChecked(environment.id == m_environments.current().id);
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

void EnvironmentBadge::showTarget()
{
    const auto& target = m_submission.target();
    const auto& name = (target ? target->environment : m_environments.current()).name;
    m_button->setText(menuText(name));
    m_button->setAccessibleName(tr("Environment: %1").arg(models::shownName(name)));
    m_production->setVisible(target && target->environment.isProduction);
    showDetails();
    paintColors();
}

void EnvironmentBadge::showDetails()
{
    const auto& target = m_submission.target();
    QStringList details;
    if (target)
        details << target->description;
    if (target && !target->environment.isSandbox())
        details << QString::fromLatin1(target->route.endpoint.signingRegion) << m_identity.words();
    details.removeAll(QString());
    const auto text = models::shownText(details.join(QStringLiteral("  ·  "))); // a file or a service says some of it
    m_details->setText(text);
    const auto warning = m_identity.warning();
    m_warning->setText(menuText(warning));
    m_warning->setVisible(!warning.isEmpty());
    const auto explanation = models::shownText(m_identity.explanation());
    auto tip = (explanation.isEmpty() ? text : text + u'\n' + explanation).toHtmlEscaped();
    tip.replace(u'\n', QLatin1String("<br>"));
    m_details->setToolTip(tip);
    m_warning->setToolTip(tip);
    const auto all = warning.isEmpty() ? text : warning + QLatin1String(". ") + text;
    m_button->setAccessibleDescription(
        target && target->environment.isProduction ? tr("Production. %1").arg(all) : all);
    if (!m_identity.endsSometime())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
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
    const auto color = target ? target->environment.color : models::EnvironmentColor::Grey;
    auto colors = palette();
    const auto ground = target && target->environment.isProduction
        ? environmentColor(color, colors.color(QPalette::Window))
        : colors.color(QPalette::AlternateBase);
    const bool isColored = target && target->environment.isProduction;
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
    m_warning->setIcon(symbolIcon("warning", colors));
    m_button->setIcon(environmentChip(color, colors));
}

} // namespace composer::ui
