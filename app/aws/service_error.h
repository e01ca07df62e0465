// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/headers.h"

#include <QString>

namespace composer::aws {

/// An error reply of a restJson1 service, read as far as it can be: any part may be empty. All parts come from outside:
/// show them as plain text. They are bounded and free of control characters.
struct ServiceError {
    int httpStatus = 0;
    QByteArray code; ///< clean: no ":http://..." tail, no "namespace#" head
    QString message;
    QString reason; ///< of the modelled member Reason, e.g. "INVALID_FILE_TYPE"
    QByteArray requestId;
    bool operator==(const ServiceError&) const = default;
};

/// Never fails: a body that is no JSON object (a proxy's HTML, nothing, half an answer) leaves code and message to
/// the headers. The code's places in their order: header X-Amzn-Errortype, members "code", "Code", "__type".
ServiceError readServiceError(int httpStatus, const Headers& headers, QByteArrayView body);

} // namespace composer::aws
