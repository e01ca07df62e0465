// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace composer::aws {

struct EndpointParameters {
    QString region = {};
    bool useFips = false;
    bool useDualStack = false;
    QString endpointOverride = {}; ///< empty: none
    QString service = QStringLiteral("connect"); ///< host labels: "connect", "portal.sso", ...; never a person's input
};

/// An origin to send to. All parts are safe to put together: lower-case ASCII host, checked port, checked path.
struct Endpoint {
    QByteArray scheme; ///< "https", or "http" for loopback hosts only
    QByteArray host; ///< IPv6 literals in brackets
    int port = -1; ///< -1: the scheme's own
    QByteArray basePath; ///< of an override; empty or "/x", never with a trailing slash
    QByteArray signingRegion;

    /// Host header and signing: with ":port" unless it is the scheme's own.
    QByteArray authority() const;
    /// "https://host[:port]/base"
    QByteArray url() const;
    bool operator==(const Endpoint&) const = default;
};

struct EndpointError {
    enum class Code {
        RegionMissing,
        RegionInvalid, ///< no host label, so it never becomes part of a host
        FipsWithOverride,
        DualStackWithOverride,
        OverrideInvalid, ///< no absolute http(s) URL, or one with user info, query, fragment, escapes or dot segments
        PlainHttp ///< http:// to a host that is not loopback
    };
    Code code;
    QString value; ///< what was refused, for a message; a URL without user info and query
    bool operator==(const EndpointError&) const = default;
};

/// The rules of the service's endpoint rule set: partitions, FIPS, dual stack, override. An override still wants a
/// region: it is signed for. Region names are taken in any case and used in lower case; "fips-REGION" and
/// "REGION-fips", as older tools say, are the region with FIPS.
base::Result<Endpoint, EndpointError> resolveEndpoint(const EndpointParameters& given);

} // namespace composer::aws
