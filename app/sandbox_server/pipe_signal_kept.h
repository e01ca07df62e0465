// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>

namespace composer::sandbox {

/// The constructor of httplib::Server lets the whole process ignore SIGPIPE. Nothing here needs that, and a command
/// line in a pipe must end by it.
class PipeSignalKept {
protected:
    PipeSignalKept();
    void restorePipeSignal();

private:
    struct sigaction m_action;
};

} // namespace composer::sandbox
