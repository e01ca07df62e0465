// SPDX-License-Identifier: Apache-2.0
#include "memory_dumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace composer {

void forbidMemoryDumps()
{
#ifdef COMPOSER_FORBIDS_MEMORY_DUMPS
    // Neither alone would do: a core_pattern that is a pipe takes no heed of the limit, and starting a program resets
    // the flag. Failing is no reason not to start.
    const rlimit none {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace composer
