// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/atomic_file.h"
#include "storage/environment_file.h"

#include <functional>

namespace composer::storage {

struct EnvironmentStoreError {
    enum class Code {
        NoFolder, ///< there is no configuration folder
        File, ///< `file` says what
        Damaged, ///< `detail` says what is wrong; the first change sets the file aside
        NewerVersion, ///< of the program wrote it: it can be neither read nor changed; `detail` is the version
        NotSetAside ///< the damaged file cannot be renamed, so nothing was written
    };
    Code code;
    QString path;
    QString detail = {};
    base::FileError file = {};
};

/// The environments of a person, in $XDG_CONFIG_HOME/contact-composer/environments.json (mode 0600). Every change reads
/// the file again under a lock, so that a second window's changes are not undone.
class EnvironmentStore {
public:
    /// An empty path means there is no folder.
    explicit EnvironmentStore(QString path);
    /// The person's own file.
    static QString defaultPath();

    using Loaded = base::Result<EnvironmentFile, EnvironmentStoreError>;
    /// A file that is not there is an empty one.
    Loaded load() const;
    /// Reads, changes, saves; answers with what is stored then. A damaged file is renamed to
    /// environments.json.damaged-N and a new one begun.
    using Change = std::function<void(EnvironmentFile&)>;
    Loaded change(const Change& change) const;

private:
    QString m_path;
};

} // namespace composer::storage
