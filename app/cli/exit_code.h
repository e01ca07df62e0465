// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace composer::cli {

/// What a script can rely on.
enum ExitCode {
    Success = 0, ///< created, or valid
    WrongUsage = 2,
    InvalidInput = 3, ///< nothing was sent
    NoCredentials = 4,
    RefusedByService = 5,
    UnknownOutcome = 6, ///< the contact may have been created
    NotSent = 7, ///< the service was not reached
    WasCancelled = 8,
    OutputLost = 9 ///< it was done as asked, but standard output could not be written
};

} // namespace composer::cli
