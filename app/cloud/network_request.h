// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/transport.h"

#include <QNetworkRequest>

namespace composer::cloud {

/// The request in Qt's form, with every convenience turned off that would change what goes on the wire or where it
/// goes. Fails with InvalidRequest when it cannot be sent exactly as given: a control character, a header that belongs
/// to the transport, a header twice, a URL that Qt would rewrite, plain http to a host that is not loopback.
base::Result<QNetworkRequest, TransportError> toNetworkRequest(const WireRequest& request, const QByteArray& userAgent);

} // namespace composer::cloud
