// SPDX-License-Identifier: Apache-2.0
#include "ui/environments/environment_control.h"

#include "models/composer/submission_model.h"
#include "ui/credentials/code_dialog.h"
#include "ui/credentials/credentials_dialog.h"
#include "ui/environments/environment_badge.h"
#include "ui/environments/environment_dialog.h"
#include "ui/environments/production_dialog.h"

namespace composer::ui {

using models::SubmissionModel;

EnvironmentControl::EnvironmentControl(std::shared_ptr<models::TargetOpener> targets, models::CodeQuestions& codes,
    SubmissionModel& submission, QWidget* window)
    : QObject(window)
    , m_submission(submission)
    , m_targets(std::move(targets))
    , m_environments(m_targets->environments())
    , m_editor(m_targets)
    , m_identity(submission)
    , m_window(window)
    , m_badge(new EnvironmentBadge(submission, m_identity, m_environments, window))
{
    askForCodes(codes, window);
    connect(m_badge, &EnvironmentBadge::credentialsRequested, this, &EnvironmentControl::showCredentials);
    connect(m_badge, &EnvironmentBadge::environmentChosen, &m_environments, &models::Environments::setCurrent);
    connect(m_badge, &EnvironmentBadge::manageRequested, this, &EnvironmentControl::manage);
    // Other keys are another identity.
    connect(&m_editor.keys(), &models::AccessKeyStore::keysChanged, this, [this](const QString& id) {
        if (id == m_environments.current().id)
            m_submission.reopenTarget();
    });
    connect(&m_submission, &SubmissionModel::productionConfirmationNeeded, this,
        [this](const QString& name, const QString& account, const QString& instance) {
            askForProduction(m_window, m_submission, name, account, instance);
        });
}

EnvironmentControl::~EnvironmentControl()
{
    // They show what ends here: the last field to lose the focus would still be taken over.
    delete m_dialog;
    delete m_credentials;
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
    m_credentials = new CredentialsDialog(panel(), m_window);
    m_credentials->setAttribute(Qt::WA_DeleteOnClose);
    m_credentials->open();
}

models::CredentialsPanel& EnvironmentControl::panel()
{
    if (m_panel) {
        m_panel->reload();
        return *m_panel;
    }
    m_panel = std::make_unique<models::CredentialsPanel>(m_targets);
    connect(m_panel.get(), &models::CredentialsPanel::signedIn, this, [this] {
        const auto* entry = m_panel->entry();
        const auto& current = m_environments.current();
        if (!entry || !entry->isEnvironment || entry->id != current.id) // else its check follows, and is taken over
            m_submission.reopenTarget();
    });
    connect(m_panel.get(), &models::CredentialsPanel::environmentChecked, this, &EnvironmentControl::takeCheck);
    return *m_panel;
}

/// Submissions use what the panel found, too, so that no MFA code is asked for twice.
void EnvironmentControl::takeCheck(const QString& environmentId, const models::CredentialCheck& check)
{
    if (environmentId != m_environments.current().id || m_submission.isBusy())
        return;
    if (check.found)
        m_submission.reopenTarget();
    m_identity.take(environmentId, check);
}

} // namespace composer::ui
