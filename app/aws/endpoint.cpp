// SPDX-License-Identifier: Apache-2.0
#include "aws/endpoint.h"

#include "aws/endpoint_override.h"
#include "aws/host_label.h"
#include "aws/partition.h"

#include <QStringList>

#include <algorithm>

namespace composer::aws {

using Code = EndpointError::Code;
using Resolved = base::Result<Endpoint, EndpointError>;

QByteArray Endpoint::authority() const
{
    return port < 0 ? host : host + ':' + QByteArray::number(port);
}

QByteArray Endpoint::url() const
{
    return scheme + "://" + authority() + basePath;
}

static QByteArray hostFor(const EndpointParameters& parameters, const QString& region)
{
    const auto& partition = partitionOf(region);
    // AWS GovCloud (US) serves FIPS under the plain name, and only its dual-stack hosts have one of their own.
    const bool plainIsFips = partition.id == QLatin1String("aws-us-gov") && !parameters.useDualStack;
    const auto fips = parameters.useFips && !plainIsFips ? QLatin1String("-fips") : QLatin1String();
    const auto suffix = parameters.useDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
    return QString(parameters.service + fips + u'.' + region + u'.' + suffix).toLatin1();
}

[[maybe_unused]] static bool areHostLabels(const QString& name)
{
    const auto labels = name.split(u'.');
    return std::all_of(labels.begin(), labels.end(), [](const QString& label) { return isHostLabel(label.toUtf8()); });
}

static Resolved overridden(const EndpointParameters& parameters)
{
    if (parameters.useFips)
        return base::fail(EndpointError {Code::FipsWithOverride, {}});
    if (parameters.useDualStack)
        return base::fail(EndpointError {Code::DualStackWithOverride, {}});
    return parseEndpointOverride(parameters.endpointOverride);
}

/// The AWS CLI's rule. The host of an override is taken as it is.
static EndpointParameters withoutPseudoRegion(EndpointParameters parameters)
{
    auto region = parameters.region.toLower();
    region.remove(QLatin1String("fips-")).remove(QLatin1String("-fips"));
    if (region.size() == parameters.region.size())
        return parameters;
    parameters.region = region;
    parameters.useFips = parameters.useFips || parameters.endpointOverride.isEmpty();
    return parameters;
}

Resolved resolveEndpoint(const EndpointParameters& given)
{
    const auto parameters = withoutPseudoRegion(given);
    if (parameters.region.isEmpty())
        return base::fail(EndpointError {Code::RegionMissing, {}});
    if (!isHostLabel(parameters.region.toUtf8()))
        return base::fail(EndpointError {Code::RegionInvalid, parameters.region});
    Q_ASSERT(areHostLabels(parameters.service)); // never comes from outside

    const auto region = parameters.region.toLower();
    Resolved result = parameters.endpointOverride.isEmpty()
        ? Resolved(Endpoint {"https", hostFor(parameters, region), -1, {}, {}})
        : overridden(parameters);
    if (result)
        result->signingRegion = region.toLatin1();
    return result;
}

} // namespace composer::aws
