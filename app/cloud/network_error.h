// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cloud/transport.h"

#include <QNetworkReply>

namespace composer::cloud {

/// Whether Qt's error only repeats the status of a reply that came; then there is no trouble of transport.
bool repeatsStatus(QNetworkReply::NetworkError error, int httpStatus);

/// Whether a reply ended before its announced length; `contentLength`: the header, empty when it did not come. Not left
/// to Qt's error, which for a status of 400 and more may name the status instead (6.4 does not, but promises nothing).
bool isCutShort(int httpStatus, const QByteArray& contentLength, qsizetype received);

/// The code of a failed call. `bodyWasRead`: bytes of the body had been handed over, so a connection had stood.
TransportError::Code transportCode(QNetworkReply::NetworkError error, bool bodyWasRead);

/// True for the failures that come before any connection is established.
bool isBeforeConnection(TransportError::Code code);

} // namespace composer::cloud
