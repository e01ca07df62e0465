// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/sources/sso_login.h"
#include "models/tasks/current_task.h"
#include "targets/credential_check.h"
#include "targets/profile_list.h"
#include "targets/target_opener.h"
#include "texts/credential_text.h"

#include <QObject>

namespace composer::models {

/// Whose credentials there are, and why there are none: the environments and the profiles of the AWS files, one of them
/// chosen and looked at. One operation at a time; each can be cancelled.
class CredentialsPanel : public QObject {
    Q_OBJECT

public:
    enum class Phase {
        Idle,
        Checking,
        SigningIn, ///< with code(): waits for the person in the browser
        Forgetting
    };
    Q_ENUM(Phase)

    struct Entry {
        bool isEnvironment = false;
        QString id; ///< of the environment, or the profile's name
        QString name;
        QString words; ///< where the credentials come from
        QString profile; ///< that a sign-in is for; empty: none
        QString problem = {};
    };

    explicit CredentialsPanel(std::shared_ptr<TargetOpener> targets, QObject* parent = nullptr);

    /// Reads the files anew; the chosen entry stays chosen when it is still there.
    void reload();
    const std::vector<Entry>& entries() const { return m_entries; }
    /// Why the AWS files cannot be read; empty when they can.
    const QString& filesProblem() const { return m_filesProblem; }
    int chosen() const { return m_chosen; }
    void choose(int index);
    /// Null when there is none.
    const Entry* entry() const;

    Phase phase() const { return m_phase; }
    bool isBusy() const { return m_phase != Phase::Idle; }
    bool canSignIn() const;
    /// Looks for the credentials and asks whose they are.
    void check();
    /// The same with nothing remembered.
    void refresh();
    void signIn();
    /// Ends an SSO session and drops what is in memory. Stored access keys are left to the environments.
    void forget();
    void cancel();

    /// Where the credentials of the chosen entry would be looked for, a line each, up to the place that decides. Read
    /// from the settings; nothing is sent.
    QStringList chain() const;
    /// Of the chosen entry; nothing before the first check.
    const std::optional<CredentialCheck>& result() const { return m_result; }
    /// Of a sign-in or its end, when that failed.
    const std::optional<Notice>& problem() const { return m_problem; }
    const std::optional<credentials::SignInCode>& code() const { return m_code; }
    base::UtcTime now() const { return services().clock->utcNow(); }

Q_SIGNALS:
    void entriesChanged();
    void changed();
    /// What check() or refresh() found for an environment.
    void environmentChecked(const QString& environmentId, const composer::models::CredentialCheck& check);
    /// The credentials of an environment have changed.
    void signedIn();

private:
    void begin(Phase phase);
    void end();
    void clearResult();
    base::Result<Route, QString> route();
    struct SignInSettings {
        credentials::SsoSettings sso;
        credentials::AwsSettings settings;
    };
    /// The error is why nobody can sign in there.
    base::Result<SignInSettings, Notice> signInSettings() const;

    const Services& services() const { return m_targets->services(); }
    Environments& environments() const { return m_targets->environments(); }

    std::shared_ptr<TargetOpener> m_targets;
    std::vector<Entry> m_entries;
    QString m_filesProblem;
    int m_chosen = -1;
    std::map<QString, Route> m_profileRoutes; ///< with what they remember
    Phase m_phase = Phase::Idle;
    std::optional<CredentialCheck> m_result;
    std::optional<Notice> m_problem;
    std::optional<credentials::SignInCode> m_code;
    CurrentTask m_task;
};

} // namespace composer::models
