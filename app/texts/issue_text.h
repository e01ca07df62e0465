// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/issue.h"
#include "texts/notice.h"

#include <vector>

namespace composer::models {

/// One sentence for a user, without the field's name: "At most 998 characters; this has 1,204."
QString issueText(const contact::Issue& issue);
/// One for each issue, in their order; warnings have the tone Attention.
std::vector<Notice> issueNotices(const contact::Issues& issues);

} // namespace composer::models
