// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace composer::contact {

/// A domain that could be taken for another one because it mixes scripts.
struct MixedScripts {
    QString ace; ///< as on the wire: xn--...; empty when the domain has no such form
    QString scripts; ///< "Latin, Cyrillic"
    QString characters; ///< those that are not of the first script: "U+0430, U+0440"
};

/// Mixed is a label of several scripts, except those that are written together in Japanese, Chinese and Korean
/// (Unicode TS 39, "highly restrictive"), and a label of a script with Latin look-alikes beside a Latin one.
std::optional<MixedScripts> mixedScripts(QStringView domain);

} // namespace composer::contact
