// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/headers.h"

#include <QByteArray>
#include <QByteArrayView>

/// The spelling of a request that SigV4 hashes.
/// Source: AWS IAM User Guide, "Elements of an AWS API request signature", canonical request.
namespace composer::aws {

/// Without empty, "." and ".." segments when `normalize`; percent-encoded once more when `encode`.
QByteArray canonicalPath(QByteArrayView path, bool normalize, bool encode);

/// Parameters ordered by name, then value; each with its '='. They keep the escapes they came with.
QByteArray canonicalQuery(QByteArrayView query);

struct CanonicalHeaders {
    QByteArray lines; ///< "name:value\n" for each name, in order of the names
    QByteArray names; ///< "content-type;host"
};
/// Names in lower case; values trimmed, runs of spaces as one, values of one name joined by commas in their order.
CanonicalHeaders canonicalHeaders(const Headers& headers);

} // namespace composer::aws
