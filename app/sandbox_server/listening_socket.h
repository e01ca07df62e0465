// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace composer::sandbox {

struct ListeningSocket {
    int descriptor = -1;
    int port = 0;
};

/// Listens on 127.0.0.1; port 0 takes a free one. Refuses a port that another process listens on. The error is the
/// system's message.
base::Result<ListeningSocket, QString> listenOnLoopback(int port);

} // namespace composer::sandbox
