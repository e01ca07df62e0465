// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"

#include <QString>

namespace composer::aws {

/// Reads an endpoint URL that a person or a configuration file gave. Narrower than RFC 3986 on purpose: what could be
/// read in two ways (user info, escapes, dot segments, foreign scripts) is refused, so that the host that is shown is
/// the host that gets the keys. Blanks around it and slashes behind it do not count.
base::Result<Endpoint, EndpointError> parseEndpointOverride(const QString& given);

/// 127.0.0.0/8, ::1 (in brackets or without) and "localhost": hosts that plain http is allowed to.
bool isLoopbackHost(QByteArrayView host);

} // namespace composer::aws
