// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"
#include "exchange/rehearsal.h"

namespace composer::cli {

/// {"Method", "Url", "Headers", "Body", "CanonicalRequest", "StringToSign"}
base::Json dryRunJson(const exchange::Rehearsal& rehearsal);
QByteArray dryRunText(const exchange::Rehearsal& rehearsal);

} // namespace composer::cli
