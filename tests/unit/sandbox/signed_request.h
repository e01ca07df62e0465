// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/exchange.h"

namespace composer::test {

/// 2026-01-02T03:04:05Z
base::UtcTime fixedTime();

/// A body that the sandbox accepts. An empty token is left out.
QByteArray validBody(const QByteArray& clientToken = {});

/// PUT /contact/email with content-type, not signed.
sandbox::Request emailRequest(const QByteArray& body, const QByteArray& host = "127.0.0.1:8080");

/// Adds x-amz-date and authorization, made with the sandbox's demo keys.
sandbox::Request sign(sandbox::Request request, base::UtcTime time);

} // namespace composer::test
