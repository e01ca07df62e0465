// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace composer::aws {

/// One label of a host name by RFC 1123: 1 to 63 ASCII letters, digits and inner hyphens. What passes can change
/// neither the host of a URL nor the parts of a credential scope.
bool isHostLabel(QByteArrayView text);

} // namespace composer::aws
