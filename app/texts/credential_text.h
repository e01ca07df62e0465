// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/trace.h"
#include "texts/notice.h"

#include <QStringList>

namespace composer::models {

/// Why there are no credentials; the details are the service's own words, codes and ids.
Notice credentialText(const credentials::CredentialError& error);

/// Credentials are there, but it could not even be asked whether they work.
Notice notAskedText(const credentials::CredentialError& error);

/// The steps of a search, one line each: "1. environment: nothing there (AWS_ACCESS_KEY_ID is not set)".
QStringList traceLines(const std::vector<credentials::TraceStep>& steps);

} // namespace composer::models
