// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/exchange.h"

namespace composer::sandbox {

/// Status line and headers, to the empty line. The whole body of the reply is announced, whatever of it is sent.
QByteArray replyHead(const Reply& reply, bool keepsAlive);

/// 4 KiB that are no HTTP; always the same.
QByteArray garbage();

} // namespace composer::sandbox
