// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"

#include <vector>

namespace composer::credentials {

/// One thing that happened while credentials were looked for. Holds no secret.
struct TraceStep {
    enum class Event {
        Skipped, ///< not configured: `error` says what is missing
        Asked, ///< somebody outside: `detail` names the operation and the host, or the program
        Answered, ///< these are the credentials that count
        Failed ///< the search ended here: `error`
    };
    Event event;
    QString source;
    QString detail = {}; ///< technical words, e.g. "AssumeRole at sts.eu-central-1.amazonaws.com"
    std::optional<CredentialError> error = {};
};

/// How the last search for credentials went, for the person who asks why it failed.
class Trace {
public:
    void clear() { m_steps.clear(); }
    void add(TraceStep step) { m_steps.push_back(std::move(step)); }
    const std::vector<TraceStep>& steps() const { return m_steps; }

private:
    std::vector<TraceStep> m_steps;
};

} // namespace composer::credentials
