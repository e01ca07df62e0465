// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "base/atomic_file.h"
#include "cloud/transport.h"
#include "contact/drafts/draft.h"
#include "credentials/credentials.h"
#include "credentials/profile/aws_settings.h"
#include "storage/submission_journal.h"

namespace composer::models {

/// One plain sentence about an expected failure, and its stable code for scripts.
struct ProblemText {
    QString code;
    QString sentence;
};

ProblemText credentialProblem(const credentials::CredentialError& error);
ProblemText settingsProblem(const credentials::AwsSettingsError& error);
ProblemText endpointProblem(const aws::EndpointError& error);
ProblemText transportProblem(const cloud::TransportError& error);
ProblemText journalProblem(const storage::JournalError& error);

/// The sentence begins with the file's name.
ProblemText fileProblem(const base::FileError& error);
/// The sentence tells line and column where there are any, but not the file's name.
ProblemText draftProblem(const contact::DraftError& error);

} // namespace composer::models
