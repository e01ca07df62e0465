// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/loopback_sandbox.h"

extern "C" Q_DECL_EXPORT void composer_make_sandbox(std::unique_ptr<composer::sandbox::Sandbox>* made)
{
    *made = composer::sandbox::makeSandbox();
}
