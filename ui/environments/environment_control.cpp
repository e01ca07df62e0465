// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_control.h"

#include "models/composer/submission_model.h"
#include "ui/credentials/code_dialog.h"
#include "ui/credentials/credentials_dialog.h"
#include "ui/environments/environment_badge.h"
#include "ui/environments/environment_dialog.h"
#include "ui/environments/production_dialog.h"

namespace composer::ui {

using models::Environments;
using models::SubmissionModel;

namespace {

/// A window without any has the sandbox alone.
std::shared_ptr<Environments> orNone(const std::shared_ptr<Environments>& environments)
{
    return environments ? environments : std::make_shared<Environments>(QString());
}

} // namespace

EnvironmentControl::EnvironmentControl(const models::WindowParts& parts, SubmissionModel& submission, QWidget* window)
    : QObject(window)
    , m_submission(submission)
    , m_environments(orNone(parts.environments))
    , m_editor(m_environments, parts.keys, parts.openEnvironment, parts.testConnection)
    , m_identity(submission, parts.checkIdentity)
    , m_window(window)
    , m_badge(new EnvironmentBadge(
          submission, m_identity, parts.environments ? m_environments.get() : nullptr, parts.environmentName, window))
    , m_makePanel(parts.credentialsPanel)
{
    if (parts.codeQuestions)
        askForCodes(*parts.codeQuestions, window);
    connect(m_badge, &EnvironmentBadge::credentialsRequested, this, &EnvironmentControl::showCredentials);
    m_submission.setOpenEnvironment(parts.openEnvironment);
    m_submission.follow(*m_environments);
    connect(m_badge, &EnvironmentBadge::environmentChosen, this, &EnvironmentControl::choose);
    connect(m_badge, &EnvironmentBadge::manageRequested, this, &EnvironmentControl::manage);
    // Other keys are another identity.
    connect(&m_editor.keys(), &models::KeyKeeper::keysChanged, this, [this](const QString& id) {
        if (id == m_environments->current().id)
            m_submission.useEnvironment(id);
    });
    connect(&m_submission, &SubmissionModel::productionConfirmationNeeded, this,
        [this](const QString& name, const QString& account, const QString& instance) {
            askForProduction(m_window, m_submission, name, account, instance);
        });
}

EnvironmentControl::~EnvironmentControl() = default;

void EnvironmentControl::choose(const QString& id)
{
    m_environments->setCurrent(id);
}

void EnvironmentControl::manage()
{
    auto* dialog = m_dialog.data();
    if (!dialog) {
        dialog = new EnvironmentDialog(m_editor, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog = dialog;
    }
    dialog->open();
}

void EnvironmentControl::showCredentials()
{
    if (!m_makePanel)
        return;
    auto* dialog = new CredentialsDialog(panel(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

models::CredentialsPanel& EnvironmentControl::panel()
{
    if (m_panel) {
        m_panel->reload();
        return *m_panel;
    }
    m_panel = m_makePanel();
    connect(m_panel.get(), &models::CredentialsPanel::signedIn, this, [this] {
        const auto* entry = m_panel->entry();
        const auto id = m_environments->current().id;
        if (!entry || !entry->isEnvironment || entry->id != id) // else its check follows, and is taken over
            m_submission.useEnvironment(id);
    });
    connect(m_panel.get(), &models::CredentialsPanel::environmentChecked, this, &EnvironmentControl::takeCheck);
    return *m_panel;
}

/// What was found for the panel serves the submissions too, so that nobody gives a one-time code twice.
void EnvironmentControl::takeCheck(const QString& environmentId, const models::CredentialCheck& check)
{
    if (environmentId != m_environments->current().id || m_submission.isBusy())
        return;
    if (check.found)
        m_submission.useEnvironment(environmentId);
    m_identity.take(environmentId, check);
}

} // namespace composer::ui
