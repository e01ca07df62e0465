// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/window_dependencies.h"

/// The window's way in, found by name in a module that is loaded on demand. Makes the QApplication and runs it; returns
/// the exit code.
extern "C" int composer_run_window(int& argc, char** argv, const composer::models::WindowDependencies& dependencies);
