// SPDX-License-Identifier: Apache-2.0
#include "sandbox/demo.h"

#include "base/json.h"

namespace composer::sandbox {

Reply describedDemoInstance()
{
    const auto text = [](const char* value) { return base::Json::string(QLatin1String(value)); };
    base::Json instance = base::Json::object();
    instance.append(QStringLiteral("Id"), base::Json::string(demoInstanceId()));
    instance.append(QStringLiteral("Arn"), base::Json::string(demoInstanceArn()));
    instance.append(QStringLiteral("IdentityManagementType"), text("CONNECT_MANAGED"));
    instance.append(QStringLiteral("InstanceAlias"), text("sandbox"));
    instance.append(QStringLiteral("CreatedTime"), base::Json::integer(1'767'225'600));
    instance.append(QStringLiteral("InstanceStatus"), text("ACTIVE"));
    instance.append(QStringLiteral("InboundCallsEnabled"), base::Json::boolean(false));
    instance.append(QStringLiteral("OutboundCallsEnabled"), base::Json::boolean(false));
    instance.append(QStringLiteral("InstanceAccessUrl"), text("https://sandbox.example/"));
    base::Json body = base::Json::object();
    body.append(QStringLiteral("Instance"), std::move(instance));
    return {200, {}, base::writeJson(body)};
}

} // namespace composer::sandbox
