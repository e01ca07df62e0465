// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "cloud/transport.h"
#include "sandbox/sandbox.h"
#include "storage/secret_store.h"
#include "storage/submission_journal.h"

#include <functional>
#include <memory>

namespace composer::cli {

/// The concrete parts, made in main; each only when a verb asks for it, so that a verb pays for what it uses.
struct Services {
    QString version;
    std::shared_ptr<base::Clock> clock;
    std::function<std::shared_ptr<cloud::Transport>()> transport;
    std::function<std::shared_ptr<storage::SubmissionJournal>()> journal;
    /// The error names the part of the installation that is missing.
    std::function<base::Result<std::unique_ptr<sandbox::Sandbox>, QString>()> sandbox;
    /// Null when this build or installation has no keychain part.
    std::function<std::shared_ptr<storage::SecretStore>()> keychain;
};

} // namespace composer::cli
