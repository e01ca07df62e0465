// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace composer::contact {

/// The name of an Amazon Connect instance, or of something in it:
/// arn:PARTITION:connect:REGION:ACCOUNT:instance/ID[/TYPE/ID] (the service's authorization reference).
struct ConnectArn {
    QString partition; ///< "aws", "aws-us-gov", ...
    QString region; ///< lower case, e.g. "us-west-2"
    QString accountId; ///< 12 digits
    QString instanceId;
    QString resourceType; ///< "contact-flow", "contact", "email-address", or another, unchanged; empty: the instance
    QString resourceId; ///< of a flow perhaps with its version behind a colon; empty: the instance
    bool operator==(const ConnectArn&) const = default;
};

/// Reads what a person pasted; white space around it is no part of it. Nothing for any other text.
std::optional<ConnectArn> parseConnectArn(QStringView text);

} // namespace composer::contact
