// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <span>

namespace composer::aws {

/// A closed part of AWS with its own host names. Source: partitions.json of the AWS SDKs.
struct Partition {
    QLatin1String id;
    QLatin1String regionPattern; ///< of whole region names, written as in partitions.json
    QLatin1String dnsSuffix;
    QLatin1String dualStackDnsSuffix;
};

std::span<const Partition> partitions();
/// The partition that a region's name belongs to; "aws" for a name that fits none, as the AWS SDKs do, so that a region
/// younger than this program works.
const Partition& partitionOf(const QString& region);

/// The regions that Amazon Connect has an endpoint in.
const QStringList& connectRegions();

} // namespace composer::aws
