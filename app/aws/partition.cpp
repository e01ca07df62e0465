// SPDX-License-Identifier: Apache-2.0
#include "aws/partition.h"

#include <QRegularExpression>

#include <algorithm>

namespace composer::aws {

using L1 = QLatin1String;

std::span<const Partition> partitions()
{
    static const Partition table[] = {
        {L1("aws"), L1(R"(^(us|eu|ap|sa|ca|me|af|il|mx)\-\w+\-\d+$)"), L1("amazonaws.com"), L1("api.aws")},
        {L1("aws-cn"), L1(R"(^cn\-\w+\-\d+$)"), L1("amazonaws.com.cn"), L1("api.amazonwebservices.com.cn")},
        {L1("aws-eusc"), L1(R"(^eusc\-(de)\-\w+\-\d+$)"), L1("amazonaws.eu"), L1("api.amazonwebservices.eu")},
        {L1("aws-iso"), L1(R"(^us\-iso\-\w+\-\d+$)"), L1("c2s.ic.gov"), L1("api.aws.ic.gov")},
        {L1("aws-iso-b"), L1(R"(^us\-isob\-\w+\-\d+$)"), L1("sc2s.sgov.gov"), L1("api.aws.scloud")},
        {L1("aws-iso-e"), L1(R"(^eu\-isoe\-\w+\-\d+$)"), L1("cloud.adc-e.uk"), L1("api.cloud-aws.adc-e.uk")},
        {L1("aws-iso-f"), L1(R"(^us\-isof\-\w+\-\d+$)"), L1("csp.hci.ic.gov"), L1("api.aws.hci.ic.gov")},
        {L1("aws-us-gov"), L1(R"(^us\-gov\-\w+\-\d+$)"), L1("amazonaws.com"), L1("api.aws")},
    };
    return table;
}

const Partition& partitionOf(const QString& region)
{
    const auto all = partitions();
    const auto fits = [&region](const Partition& partition) {
        return QRegularExpression(partition.regionPattern).match(region).hasMatch();
    };
    const auto found = std::ranges::find_if(all, fits);
    return found == all.end() ? all.front() : *found;
}

const QStringList& connectRegions()
{
    // Source: "Amazon Connect endpoints and quotas" in the AWS General Reference.
    static const QStringList regions {QStringLiteral("us-east-1"), QStringLiteral("us-west-2"),
        QStringLiteral("af-south-1"), QStringLiteral("ap-northeast-1"), QStringLiteral("ap-northeast-2"),
        QStringLiteral("ap-southeast-1"), QStringLiteral("ap-southeast-2"), QStringLiteral("ca-central-1"),
        QStringLiteral("eu-central-1"), QStringLiteral("eu-west-2"), QStringLiteral("us-gov-west-1")};
    return regions;
}

} // namespace composer::aws
