// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/tasks/current_task.h"
#include "targets/credential_check.h"

#include <QObject>
#include <QStringList>

namespace composer::models {

class SubmissionModel;

/// The identity that a window's contacts are sent with, known before the first one is sent. When the target changes,
/// its credentials are looked up and STS is asked whose they are, unless that would disturb the user: no question,
/// no program, no keychain. What others find out is taken over.
class IdentityWatch : public QObject {
    Q_OBJECT

public:
    /// `submission` must outlive this.
    explicit IdentityWatch(SubmissionModel& submission, QObject* parent = nullptr);

    /// Somebody else looked for the credentials of the environment.
    void take(const QString& environmentId, const CredentialCheck& check);

    /// For the badge: account, time left, user or role, as far as they are known. Empty for the sandbox.
    QStringList words() const;
    /// What is wrong, in a few words: "sign-in needed", or another account than the environment says. May be empty.
    QString warning() const;
    /// The whole ARN, or what is wrong and what helps; may be empty.
    QString explanation() const;
    /// The words change as time goes by.
    bool endsSometime() const { return end().has_value(); }

Q_SIGNALS:
    void changed();

private:
    void follow();
    void check();
    void sessionChanged();
    std::optional<credentials::KnownCredentials> known() const;
    QString account() const;
    bool isOtherAccount() const;
    std::optional<base::UtcTime> end() const;
    const credentials::CredentialError* problem() const;

    SubmissionModel& m_submission;
    std::optional<CredentialCheck> m_check; ///< of the present target
    CurrentTask m_checking;
};

} // namespace composer::models
