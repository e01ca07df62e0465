// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::aws {

/// The account of an ARN, such as arn:aws:iam::123456789012:role/Agent; empty unless it is one of 12 digits.
QString accountOfArn(const QString& arn);

} // namespace composer::aws
