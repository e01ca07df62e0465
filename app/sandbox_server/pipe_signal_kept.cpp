// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/pipe_signal_kept.h"

namespace composer::sandbox {

PipeSignalKept::PipeSignalKept()
{
    ::sigaction(SIGPIPE, nullptr, &m_action);
}

void PipeSignalKept::restorePipeSignal()
{
    ::sigaction(SIGPIPE, &m_action, nullptr);
}

} // namespace composer::sandbox
