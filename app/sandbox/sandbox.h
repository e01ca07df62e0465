// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "base/result.h"
#include "sandbox/demo.h"
#include "sandbox/received_log.h"
#include "sandbox/scenario.h"

#include <QString>

#include <memory>
#include <vector>

namespace composer::sandbox {

/// The built-in service: a loopback endpoint that behaves like StartEmailContact, without an AWS account. It has its
/// own threads; its methods may be called from any thread, start() and stop() from one at a time.
class Sandbox {
public:
    virtual ~Sandbox() = default;
    /// Begins to listen on 127.0.0.1; port 0 takes a free one. The error is the system's words.
    virtual base::Result<aws::Endpoint, QString> start(int port, Scenario scenario) = 0;
    /// Drops all connections, also those that wait for an answer. What was received stays readable.
    virtual void stop() = 0;
    /// The latest requests, oldest first: at most 1,000, with bodies of at most 64 MiB together.
    virtual std::vector<Received> received() const = 0;
};

} // namespace composer::sandbox
