// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"

#include <QByteArrayView>

#include <optional>

namespace composer::sandbox {

/// The head of an HTTP/1.1 request as it was on the wire. (HTTP libraries join folded lines and repeated
/// headers, which a signature does not survive.)
struct RequestHead {
    QByteArray method;
    QByteArray target;
    aws::Headers headers; ///< in order, with repetitions; values without the white space around them

    /// Whether a body follows.
    bool hasBody() const;
    /// Of the header Content-Length; 0 without one.
    qint64 contentLength() const;
};

/// `bytes` up to and with the empty line. Nullopt for what a server must not guess about: bare CR or LF, folded lines,
/// white space before a colon, control characters, a target that is no path in ASCII, no Host or two,
/// two lengths, a length that is no number.
std::optional<RequestHead> parseRequestHead(QByteArrayView bytes);

} // namespace composer::sandbox
