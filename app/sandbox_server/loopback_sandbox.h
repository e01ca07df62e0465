// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/sandbox.h"

namespace composer::sandbox {

/// The sandbox behind an HTTP server on 127.0.0.1, stopped at first.
std::unique_ptr<Sandbox> makeSandbox();

} // namespace composer::sandbox
