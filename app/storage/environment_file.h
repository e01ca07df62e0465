// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/environment.h"

#include <QStringList>

namespace composer::storage {

/// What environments.json holds: {"format": "contact-composer/environments", "version": 1, "current": ID,
/// "environments": [...], "keysToForget": [ID...]}. Members of a later version 1 are kept.
struct EnvironmentFile {
    std::vector<Environment> environments;
    QString current; ///< the id of the one last used; empty: none
    QStringList keysToForget = {}; ///< ids of removed ones that may still have an entry in the keychain
    std::vector<base::JsonMember> unknown = {};
    bool operator==(const EnvironmentFile&) const = default;
};

struct EnvironmentFileError {
    enum class Code {
        Damaged, ///< `detail` says what is wrong, with the line where there is one
        NewerVersion ///< `detail` is the version found
    };
    Code code;
    QString detail;
};

base::Result<EnvironmentFile, EnvironmentFileError> readEnvironmentFile(QByteArrayView file);
/// Indented, members in a fixed order.
QByteArray writeEnvironmentFile(const EnvironmentFile& file);

} // namespace composer::storage
