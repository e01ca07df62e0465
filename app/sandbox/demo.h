// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/sigv4.h"
#include "sandbox/exchange.h"

#include <QString>

namespace composer::sandbox {

/// The answer of DescribeInstance for the demo instance.
Reply describedDemoInstance();

/// The sandbox's well-known keys and instance. They open nothing but a sandbox.
inline aws::AccessKeys demoKeys()
{
    return {"AKIASANDBOXDEMOKEY00", base::Secret("sandbox-demo-secret-not-a-real-key"), std::nullopt};
}
inline QString demoInstanceId()
{
    return QStringLiteral("11111111-2222-4333-8444-555555555555");
}
inline QString demoInstanceArn()
{
    return QStringLiteral("arn:aws:connect:us-east-1:111122223333:instance/") + demoInstanceId();
}
inline QString demoRegion()
{
    return QStringLiteral("us-east-1");
}

} // namespace composer::sandbox
