// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/source_dependencies.h"

namespace composer::cli {

/// Where the MFA code for a role comes from: the first line of standard input (--mfa-code -), else the terminal,
/// else no one is asked. The prompt goes to standard error. Never an argument of the command line, which everybody on
/// the machine can read.
enum class CodeInput { Terminal, StandardInput };
credentials::AskForCode codePrompt(CodeInput input);

} // namespace composer::cli
