// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "credentials/chain/refreshing_source.h"
#include "sending/submission.h"
#include "texts/environment_text.h"

#include <functional>

namespace composer::models {

/// Where a window's contacts go, ready to be used.
struct SendTarget {
    QString name; ///< as the person knows it, e.g. "Sandbox"
    sending::Dependencies dependencies;
    aws::Endpoint endpoint;
    QString journalScope;
    QString defaultInstanceId; ///< offered while the instance is empty; may be empty
    QString description = {}; ///< one line about it, e.g. "Practice only: nothing leaves this computer."; may be empty
    QString environmentId = {};
    EnvironmentColor color = EnvironmentColor::Grey;
    bool isProduction = false; ///< the first submission of a session is confirmed by the person
    QString accountId = {}; ///< may be empty: not known
    QString region = {};
    QString identity = {}; ///< whose keys, for a person: "keychain", "profile support"
    QString defaultDestination = {}; ///< offered as the instance is
    QString defaultFlowId = {};
    std::shared_ptr<credentials::RefreshingSource> session = {}; ///< what is known of credentials that end; may be null
    std::optional<aws::Endpoint> sts = {}; ///< where to ask whose credentials these are; nothing for the sandbox
};

/// Makes the target ready (the sandbox begins to listen, say). Called once, after the window's first paint or
/// at the first Send; called again only after it failed. The error is a plain sentence.
using OpenTarget = std::function<base::Result<SendTarget, QString>()>;

/// The same for the environment with an id.
using OpenEnvironment = std::function<base::Result<SendTarget, QString>(const QString& environmentId)>;

/// sending::submit, as a seam: tests decide when and how a submission ends.
using Submit = std::function<QCoro::Task<sending::Outcome>(
    sending::Dependencies, sending::Order, sending::ProgressHandler, std::stop_token)>;

} // namespace composer::models
