// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/trace.h"

#include <QStringList>

namespace composer::models {

/// Why there are no credentials, in plain words. Holds no secret; what came from outside is to be shown as plain text.
struct CredentialText {
    QString code; ///< stable, for scripts: "SignInNeeded", "AccessDenied"
    QString headline; ///< what is wrong, one sentence
    QString nextStep; ///< what to do about it; may be empty
    QString technical = {}; ///< the service's own words, codes and ids; may be empty
};

CredentialText credentialText(const credentials::CredentialError& error);

/// The steps of a search, one line each: "1. environment: nothing there (AWS_ACCESS_KEY_ID is not set)".
QStringList traceLines(const std::vector<credentials::TraceStep>& steps);

} // namespace composer::models
