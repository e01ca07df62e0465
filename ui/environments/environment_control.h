// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/credentials/environment_editor.h"
#include "models/credentials/identity_watch.h"
#include "models/window_parts.h"

#include <QPointer>

namespace composer::models {
class SubmissionModel;
}

namespace composer::ui {

class EnvironmentBadge;
class EnvironmentDialog;

/// Ties a window to the environments: its badge, the dialog behind it, the question before production, and the
/// submission that follows the choice.
class EnvironmentControl : public QObject {
    Q_OBJECT

public:
    EnvironmentControl(const models::WindowParts& parts, models::SubmissionModel& submission, QWidget* window);
    ~EnvironmentControl() override;

    /// To be put into the window.
    EnvironmentBadge& badge() { return *m_badge; }
    /// Opens the dialog, or raises it.
    void manage();
    /// Whose credentials the environments and profiles give.
    void showCredentials();

private:
    void choose(const QString& id);
    models::CredentialsPanel& panel();
    void takeCheck(const QString& environmentId, const models::CredentialCheck& check);

    models::SubmissionModel& m_submission;
    std::shared_ptr<models::Environments> m_environments;
    models::EnvironmentEditor m_editor;
    models::IdentityWatch m_identity;
    QWidget* m_window;
    EnvironmentBadge* m_badge;
    QPointer<EnvironmentDialog> m_dialog;
    std::function<std::unique_ptr<models::CredentialsPanel>()> m_makePanel;
    std::unique_ptr<models::CredentialsPanel> m_panel; ///< from the first time it is wanted
};

} // namespace composer::ui
