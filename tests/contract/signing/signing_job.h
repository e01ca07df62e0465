// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"

/// One request to be signed by us and by somebody else.
struct SigningJob {
    enum class Kind { Header, S3Query };
    Kind kind = Kind::Header;
    composer::aws::RequestToSign request; ///< its payload hash is made of `body`
    QByteArray body; ///< UTF-8
    composer::aws::AccessKeys keys;
    composer::aws::SigningScope scope;
    composer::base::UtcTime time;
    std::chrono::seconds expires {0}; ///< of S3Query
};

/// Every stage, as text.
struct SigningStages {
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray authorization; ///< of Header
    QByteArray url; ///< of S3Query
    bool operator==(const SigningStages&) const = default;
};
