// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "models/window_dependencies.h"
#include "sandbox/sandbox.h"
#include "storage/secret_store.h"

#include <memory>

namespace composer {

/// Looks up the one folder that modules are loaded from: that beside the program as it was started. To be called first
/// in main(), before the program's file or the current folder can change.
void findModules();

/// The parts that are loaded on demand. Errors name the missing or unusable file. A part of another version than the
/// program's, which an upgrade has put there, is not used.
base::Result<std::unique_ptr<sandbox::Sandbox>, QString> loadSandbox();
/// Null when the installation has no keychain part.
std::shared_ptr<storage::SecretStore> loadKeychain();

using RunWindow = int (*)(int& argc, char** argv, const models::WindowDependencies& dependencies);
base::Result<RunWindow, QString> loadWindow();

} // namespace composer
