// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomic_file.h"
#include "contact/drafts/draft.h"

#include <QDateTime>

#include <optional>
#include <variant>

namespace composer::storage {

/// One draft as a file.
struct StoredDraft {
    contact::ReadDraft read;
    QByteArray revision; ///< see revisionOf()
};
using LoadError = std::variant<base::FileError, contact::DraftError>;

/// Identifies one state of a file.
QByteArray revisionOf(const QByteArray& content);
base::Result<StoredDraft, LoadError> readDraftFile(const QString& path);

/// One row of a folder's list.
struct DraftSummary {
    QString id;
    QString title; ///< the file's own title, else the subject; may be empty
    QString sender; ///< name or address
    QString destination;
    QByteArray words; ///< UTF-8: by which the message is found; see searchTextOf()
    QByteArray body; ///< UTF-8; see searchedBody()
    QDateTime time; ///< of the last save
    qint64 size = 0;
    /// Why it cannot be opened; such a file is left as it is.
    std::optional<LoadError> problem = {};
};

/// Of the file ID.json.
DraftSummary summaryOf(const QString& path);

} // namespace composer::storage
