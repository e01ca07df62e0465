// SPDX-License-Identifier: Apache-2.0
#include "contact/connect_arn.h"

#include <QRegularExpression>

namespace composer::contact {

std::optional<ConnectArn> parseConnectArn(QStringView text)
{
    // The region becomes part of a host name, the ids part of requests: nothing but their own letters is let in.
    static const QRegularExpression pattern(
        QStringLiteral(R"(\Aarn:(aws(?:-[a-z]+)*):connect:([a-z]{2,}(?:-[a-z]+)+-[0-9]{1,2}):([0-9]{12}))"
                       R"(:instance/([A-Za-z0-9-]{1,100}))"
                       R"((?:/([a-z]+(?:-[a-z]+)*)/([A-Za-z0-9_-]{1,256}(?::(?:\$[A-Z]+|[0-9]{1,9}))?))?\z)"));
    const auto match = pattern.match(text.trimmed().toString());
    if (!match.hasMatch())
        return {};
    return ConnectArn {match.captured(1), match.captured(2), match.captured(3), match.captured(4), match.captured(5),
        match.captured(6)};
}

} // namespace composer::contact
