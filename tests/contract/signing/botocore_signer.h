// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "signing_job.h"

#include <QString>

#include <vector>

/// The AWS SDK for Python as a signer, run by the system's own Python (python3-botocore on Debian).
class BotocoreSigner {
public:
    /// Empty when it can be used, else why not.
    static QString whyUnavailable();
    /// Signs all jobs in one child process. An empty list is a failure of the child; `errorText` has its words.
    std::vector<SigningStages> sign(const std::vector<SigningJob>& jobs);
    QString errorText() const { return m_errorText; }

private:
    QString m_errorText;
};
