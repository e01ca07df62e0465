// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace composer {

/// No file and no other process of the same person gets to see this process's memory, which holds keys: a crash leaves
/// no core file (nor does one go to a crash reporter), and no debugger attaches. Also for the programs it starts, as
/// far as core files go. Of no effect in Debug builds, for the debugger, and with sanitizers, which look at themselves.
void forbidMemoryDumps();

} // namespace composer
