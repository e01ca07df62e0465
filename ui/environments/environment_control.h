// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/credentials_panel.h"
#include "models/credentials/environment_editor.h"
#include "models/credentials/identity_watch.h"

#include <QPointer>

namespace composer::models {
class CodeQuestions;
class SubmissionModel;
} // namespace composer::models

namespace composer::ui {

class CredentialsDialog;
class EnvironmentBadge;
class EnvironmentDialog;

/// Ties a window to the environments: its badge, the dialog behind it, the question before production, and the
/// submission that follows the choice.
class EnvironmentControl : public QObject {
    Q_OBJECT

public:
    /// `codes` and `submission` must outlive this.
    EnvironmentControl(std::shared_ptr<models::TargetOpener> targets, models::CodeQuestions& codes,
        models::SubmissionModel& submission, QWidget* window);
    ~EnvironmentControl() override;

    /// To be put into the window.
    EnvironmentBadge& badge() { return *m_badge; }
    /// Opens the dialog, or raises it.
    void manage();
    /// Whose credentials the environments and profiles give.
    void showCredentials();

private:
    models::CredentialsPanel& panel();
    void takeCheck(const QString& environmentId, const models::CredentialCheck& check);

    models::SubmissionModel& m_submission;
    std::shared_ptr<models::TargetOpener> m_targets;
    models::Environments& m_environments;
    models::EnvironmentEditor m_editor;
    models::IdentityWatch m_identity;
    QWidget* m_window;
    EnvironmentBadge* m_badge;
    QPointer<EnvironmentDialog> m_dialog;
    QPointer<CredentialsDialog> m_credentials;
    std::unique_ptr<models::CredentialsPanel> m_panel; ///< from the first time it is wanted
};

} // namespace composer::ui
