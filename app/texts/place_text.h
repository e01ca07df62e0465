// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::models {

/// Where an issue is, in the names of the fields instead of its path: "Subject", "References “order” › Reference
/// value", "Cc 2 › Cc address". A member that is no field keeps its own name.
QString placeText(const QString& path);

} // namespace composer::models
