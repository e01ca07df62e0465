// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QString>

namespace composer::models {

/// What the presigned URL of an attachment says about itself, in words. Nothing of its query is among them.
struct AttachmentEnd {
    enum class State { Unknown, Good, Soon, Ended };
    State state = State::Unknown;
    QString host; ///< empty: no http(s) URL
    QString fileName; ///< the path's last segment; foreign text
    /// "bucket.s3.us-east-1.amazonaws.com · expires in 42 min, 14:05"; empty for what is no URL.
    QString sentence;
};

/// Less than this is left: State::Soon.
inline constexpr std::chrono::minutes soonEnded {15};

AttachmentEnd attachmentEnd(const QString& url, base::UtcTime now);

/// The URL without its query, as a field without the focus shows it: "https://host/path?…".
QString maskedUrl(const QString& url);

} // namespace composer::models
