// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "cloud/transport.h"
#include "credentials/source_dependencies.h"
#include "credentials/sources/session_keys.h"
#include "sandbox/sandbox.h"
#include "storage/secret_store.h"
#include "storage/submission_journal.h"

#include <QProcessEnvironment>

#include <functional>
#include <memory>

namespace composer::storage {
class SubmissionHistory;
}

namespace composer::models {

/// The concrete services that the window and the commands work with, made in main; each only when asked for, so that a
/// command pays for what it uses.
struct Services {
    QString version; ///< of this application
    QProcessEnvironment environment; ///< of this process: what AWS_PROFILE, HOME and the like are
    std::shared_ptr<base::Clock> clock;
    std::function<std::shared_ptr<cloud::Transport>()> transport;
    /// The same, but one that trusts these PEM certificates instead of the system's.
    std::function<std::shared_ptr<cloud::Transport>(const QByteArray& authorities)> transportTrusting;
    std::function<std::shared_ptr<storage::SubmissionJournal>()> journal;
    /// What that journal knows of before; for one thread.
    std::function<std::unique_ptr<storage::SubmissionHistory>()> history;
    /// The error names the part of the installation that is missing.
    std::function<base::Result<std::unique_ptr<sandbox::Sandbox>, QString>()> sandbox;
    /// Null when this build or installation has no keychain part.
    std::function<std::shared_ptr<storage::SecretStore>()> keychain;
    std::shared_ptr<credentials::SessionKeys> sessionKeys = std::make_shared<credentials::SessionKeys>();
    credentials::AskForCode askForCode = {}; ///< empty: there is no one to ask for an MFA code
    std::shared_ptr<credentials::Trace> trace = std::make_shared<credentials::Trace>(); ///< of the last search
};

} // namespace composer::models
