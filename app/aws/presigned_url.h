// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace composer::aws {

/// What a presigned URL says about itself, for the row of an attachment. The query is read and not kept: anyone who
/// holds it can fetch the file, so it must never reach a label, an error or a log.
struct PresignedUrl {
    QString host; ///< lower case, with ":port" when the URL has one; empty: this is no http(s) URL
    QString fileName; ///< the path's last segment, percent-decoded; empty when there is none. Foreign text
    /// True for SigV4 (X-Amz-Signature) and for the older form (Signature and Expires).
    bool isPresigned = false;
    std::optional<base::UtcTime> signedAt; ///< SigV4 only: X-Amz-Date
    /// SigV4: X-Amz-Date and X-Amz-Expires; older form: Expires, epoch seconds. Nullopt when absent or unreadable.
    /// A signature made with temporary credentials may expire earlier: nothing in the URL shows it.
    std::optional<base::UtcTime> expiresAt;

    /// False when the end is not known.
    bool isExpired(base::UtcTime now) const { return expiresAt && *expiresAt <= now; }
    bool operator==(const PresignedUrl&) const = default;
};

/// Never fails: of a text that is no URL every part is empty. X-Amz-Expires is taken for what it says, also beyond S3's
/// limit of seven days.
PresignedUrl readPresignedUrl(QStringView url);

} // namespace composer::aws
