// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/cancellation.h"
#include "sending/reply_classifier.h"

/// The truth over several attempts of one token. Unknown sticks: once an attempt may have been accepted, no later
/// refusal, failure or cancel can say that nothing was created. Only a ContactId settles it.
namespace composer::sending {

void fold(Outcome& outcome, const Verdict& verdict);
/// The submission was ended between or within its attempts.
void fold(Outcome& outcome, Stop::Reason reason);
/// Something on this machine prevents the next attempt.
void fold(Outcome& outcome, Outcome::Cause cause);

} // namespace composer::sending
