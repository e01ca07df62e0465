// SPDX-License-Identifier: Apache-2.0
#include "cloud/describe_instance.h"

#include "aws/arn.h"
#include "base/json.h"

#include <algorithm>

namespace composer::cloud {

namespace {

constexpr qsizetype maximumTextLength = 2'048;

/// The text of a member; empty for what is no text that can be shown.
QString textOf(const base::Json& object, QStringView name)
{
    const auto* member = object.find(name);
    if (!member || !member->isString() || member->text().size() > maximumTextLength)
        return {};
    const auto& text = member->text();
    const bool isShowable =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    return isShowable ? text : QString();
}

} // namespace

base::Result<SignedRequest, aws::SigningError> signDescribeInstance(aws::Signer& signer, const aws::Endpoint& endpoint,
    const QString& instanceId, const aws::AccessKeys& keys, base::UtcTime time)
{
    return signOperation(
        signer, endpoint, {"GET", "/instance/" + aws::percentEncode(instanceId.toUtf8()), {}, {}}, keys, time);
}

std::optional<Instance> instanceOf(const WireReply& reply)
{
    if (reply.status != 200)
        return {};
    const auto json = base::parseJson(reply.body);
    const auto* object = json ? json->find(u"Instance") : nullptr;
    if (!object || !object->isObject())
        return {};
    Instance instance;
    instance.arn = textOf(*object, u"Arn");
    if (instance.arn.isEmpty())
        return {};
    instance.accountId = aws::accountOfArn(instance.arn);
    instance.alias = textOf(*object, u"InstanceAlias");
    instance.status = textOf(*object, u"InstanceStatus");
    instance.accessUrl = textOf(*object, u"InstanceAccessUrl");
    if (const auto* reason = object->find(u"StatusReason"))
        instance.statusReason = textOf(*reason, u"Message");
    return instance;
}

} // namespace composer::cloud
