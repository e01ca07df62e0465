// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "contact/issues/issue.h"

namespace composer::contact {

/// Fills in the line of every issue: that of its member, or of the nearest structure around it when the member is
/// missing. `request` was parsed out of `source`; the paths start at `request`.
void locate(Issues& issues, const base::Json& request, QByteArrayView source);

} // namespace composer::contact
