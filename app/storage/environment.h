// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace composer::storage {

/// Where an environment's keys come from.
enum class KeyOrigin {
    Keychain,
    Profile, ///< a named one of the AWS config and credentials files
    StandardChain, ///< the AWS variables, then the default profile
    SessionOnly ///< typed in again after every start
};

/// The colours an environment can have, as names: what they look like is the window's matter.
enum class EnvironmentColor { Grey, Blue, Teal, Green, Amber, Red, Pink, Violet };

/// A named place to send to: whose keys, which region and instance, and what a new message begins with. Holds no
/// secret; the texts are as the person left them.
struct Environment {
    QString id; ///< a UUID; "sandbox" is the built-in one and never in the file
    QString name;
    KeyOrigin origin = KeyOrigin::Keychain;
    QString profile; ///< of KeyOrigin::Profile
    QString region;
    QString endpointUrl; ///< instead of the region's own; empty: none
    QString accountId; ///< empty: not known
    QString instanceId;
    QString defaultDestination;
    QString defaultFlowId;
    EnvironmentColor color = EnvironmentColor::Blue;
    bool isProduction = false;
    std::vector<base::JsonMember> unknown = {}; ///< members this version does not know
    bool operator==(const Environment&) const = default;

    bool isSandbox() const;
};

const QString& sandboxId();
Environment sandboxEnvironment();

/// The word of the file, e.g. "standard-chain", "amber".
QString word(KeyOrigin origin);
QString word(EnvironmentColor color);
std::optional<KeyOrigin> keyOriginFrom(QStringView word);
std::optional<EnvironmentColor> environmentColorFrom(QStringView word);

} // namespace composer::storage
