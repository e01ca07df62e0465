// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"

namespace composer::models {

/// One sentence for a person, without the field's name and without a full stop's context: "At most 998 characters; this
/// has 1,204."
QString issueText(const contact::Issue& issue);

} // namespace composer::models
