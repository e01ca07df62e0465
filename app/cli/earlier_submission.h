// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.h"
#include "cli/exit_code.h"
#include "contact/email_contact.h"
#include "targets/target.h"

namespace composer::cli {

/// What to do about an earlier submission of the very same request to the same place.
enum class IfSentBefore {
    HoldBack, ///< while it is open: a second contact could come of it
    Resume, ///< repeat it with its token, which cannot create a second contact
    Again ///< a second contact is wanted
};

/// Nothing is sent.
struct HeldBack {
    ExitCode exitCode;
    models::Notice notice;
    QString clientToken; ///< of the open submission; empty when there is none
};

/// Gives `contact` the token to send it with: its own, that of the submission to resume, or a new one. Asks the journal
/// for what became of the same request before, and mentions on `console` one that was created within 24 hours.
base::Result<void, HeldBack> chooseToken(
    contact::EmailContact& contact, const models::Target& target, IfSentBefore choice, Console& console);

} // namespace composer::cli
