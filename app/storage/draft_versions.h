// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QDateTime>
#include <QFileInfo>
#include <QString>

namespace composer::storage {

/// The earlier states of one draft: a folder of files named by the time at which they were replaced.
class DraftVersions {
public:
    DraftVersions(QString folder, base::UtcTime now);

    /// Keeps a state that is about to be replaced: when `always`, else one a minute. Drops the oldest ones.
    void keep(const QByteArray& old, bool always) const;
    /// Newest first.
    QFileInfoList files() const;
    static QDateTime timeOf(const QFileInfo& file);

private:
    QString m_folder;
    QDateTime m_now;
};

} // namespace composer::storage
