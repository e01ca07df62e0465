// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QtGlobal>

#include <cstddef>

namespace composer::sandbox {

/// What the server gives to all its clients together and to each one: the only place where these bounds are set.
struct ServerLimits {
    /// Open at the same time. Further ones take the place of those that send no request; see ConnectionThreads. The
    /// server never takes more than a quarter of the descriptors that the process may have, which the editor needs.
    std::size_t connections = 256;
    /// All bodies that are being read or handled.
    qint64 allBodyBytes = 64LL * 1024 * 1024;
    /// So much of each body does not count: a message of usual size is received beside any number of large ones.
    qint64 freeBodyBytes = 256LL * 1024;
    /// One body: room for 5,242,880 characters written as \uXXXX escapes, and then some.
    qint64 bodyBytes = 40LL * 1024 * 1024;
    /// The request line and all headers of one request.
    qsizetype headBytes = 64LL * 1024;
    /// The request target alone.
    qsizetype targetBytes = 8LL * 1024;
    /// From accepting a connection, or from the first byte of a later request, to the end of that request's headers.
    base::Milliseconds headDeadline {10'000};
    /// From the end of the headers to that of the body.
    base::Milliseconds bodyDeadline {60'000};
    /// A client that sends or takes nothing for this long is dropped.
    base::Milliseconds idle {60'000};
};

} // namespace composer::sandbox
