// SPDX-License-Identifier: Apache-2.0
#include "storage/environment_file.h"

#include <algorithm>

namespace composer::storage {

using base::fail;
using base::Json;
using Code = EnvironmentFileError::Code;

namespace {

constexpr QStringView formatName(u"contact-composer/environments");
constexpr int currentVersion = 1;

struct TextMember {
    QStringView name;
    QString Environment::*text;
};
constexpr TextMember textMembers[] = {{u"id", &Environment::id}, {u"name", &Environment::name},
    {u"profile", &Environment::profile}, {u"region", &Environment::region}, {u"endpointUrl", &Environment::endpointUrl},
    {u"accountId", &Environment::accountId}, {u"instanceId", &Environment::instanceId},
    {u"defaultDestination", &Environment::defaultDestination}, {u"defaultFlowId", &Environment::defaultFlowId}};

EnvironmentFileError damaged(QString detail)
{
    return {Code::Damaged, std::move(detail)};
}

/// False for a value that the member cannot have.
bool takeMember(Environment& environment, const base::JsonMember& member)
{
    const auto isNamed = [&member](const TextMember& text) { return text.name == member.name; };
    if (const auto* text = std::ranges::find_if(textMembers, isNamed); text != std::end(textMembers)) {
        environment.*(text->text) = member.value.text();
        return member.value.isString();
    }
    if (member.name == u"source") {
        const auto origin = keyOriginFrom(member.value.text());
        environment.origin = origin.value_or(KeyOrigin::Keychain);
        return origin.has_value();
    }
    if (member.name == u"color") {
        const auto color = environmentColorFrom(member.value.text());
        environment.color = color.value_or(EnvironmentColor::Grey);
        return color.has_value();
    }
    if (member.name == u"production") {
        environment.isProduction = member.value.toBool();
        return member.value.kind() == Json::Kind::Bool;
    }
    environment.unknown.push_back(member);
    return true;
}

base::Result<Environment, EnvironmentFileError> readEnvironment(const Json& json, int number)
{
    Environment environment;
    for (const auto& member : json.members()) {
        if (!takeMember(environment, member))
            return fail(
                damaged(QStringLiteral("environment %1: “%2” has no usable value").arg(number).arg(member.name)));
    }
    // Not the built-in one: an entry in a file must never take its place.
    if (environment.id.isEmpty() || environment.name.isEmpty() || environment.isSandbox())
        return fail(damaged(QStringLiteral("environment %1 has no id or no name").arg(number)));
    return environment;
}

Json toJson(const Environment& environment)
{
    auto json = Json::object();
    for (const auto& member : textMembers) {
        if (const auto& text = environment.*(member.text); !text.isEmpty())
            json.append(member.name.toString(), Json::string(text));
    }
    json.append(QStringLiteral("source"), Json::string(word(environment.origin)));
    json.append(QStringLiteral("color"), Json::string(word(environment.color)));
    json.append(QStringLiteral("production"), Json::boolean(environment.isProduction));
    for (const auto& member : environment.unknown)
        json.append(member.name, member.value);
    return json;
}

QStringList textsIn(const Json& list)
{
    QStringList texts;
    for (const auto& item : list.items()) {
        if (item.isString())
            texts.append(item.text());
    }
    return texts;
}

std::optional<EnvironmentFileError> envelopeError(const Json& json)
{
    const auto* format = json.find(u"format");
    if (!format || !format->isString() || format->text() != formatName)
        return damaged(QStringLiteral("“format” is not “%1”").arg(formatName));
    const auto* version = json.find(u"version");
    const auto number = version ? version->toInteger() : std::nullopt;
    if (!number || *number < 1)
        return damaged(QStringLiteral("“version” is not a whole number"));
    if (*number > currentVersion)
        return EnvironmentFileError {Code::NewerVersion, QString::number(*number)};
    const auto* list = json.find(u"environments");
    if (!list || !list->isArray())
        return damaged(QStringLiteral("the list “environments” is missing"));
    return {};
}

} // namespace

base::Result<EnvironmentFile, EnvironmentFileError> readEnvironmentFile(QByteArrayView text)
{
    const auto json = base::parseJson(text);
    if (!json) {
        const auto& position = json.error().position;
        return fail(
            damaged(QStringLiteral("not valid JSON at line %1, column %2").arg(position.line).arg(position.column)));
    }
    if (auto error = envelopeError(*json))
        return fail(*std::move(error));
    EnvironmentFile file;
    for (const auto& member : json->members()) {
        if (member.name == u"current")
            file.current = member.value.text();
        else if (member.name == u"keysToForget")
            file.keysToForget = textsIn(member.value);
        else if (member.name != u"format" && member.name != u"version" && member.name != u"environments")
            file.unknown.push_back(member);
    }
    for (const auto& item : json->find(u"environments")->items()) {
        auto environment = readEnvironment(item, static_cast<int>(file.environments.size()) + 1);
        if (!environment)
            return fail(std::move(environment).error());
        if (std::ranges::find(file.environments, environment->id, &Environment::id) != file.environments.end())
            return fail(damaged(QStringLiteral("two environments have the ID “%1”").arg(environment->id)));
        file.environments.push_back(*std::move(environment));
    }
    return file;
}

QByteArray writeEnvironmentFile(const EnvironmentFile& file)
{
    auto json = Json::object();
    json.append(QStringLiteral("format"), Json::string(formatName.toString()));
    json.append(QStringLiteral("version"), Json::integer(currentVersion));
    if (!file.current.isEmpty())
        json.append(QStringLiteral("current"), Json::string(file.current));
    auto list = Json::array();
    for (const auto& environment : file.environments)
        list.append(toJson(environment));
    json.append(QStringLiteral("environments"), std::move(list));
    if (!file.keysToForget.isEmpty()) {
        auto ids = Json::array();
        for (const auto& id : file.keysToForget)
            ids.append(Json::string(id));
        json.append(QStringLiteral("keysToForget"), std::move(ids));
    }
    for (const auto& member : file.unknown)
        json.append(member.name, member.value);
    return base::writeJson(json, base::JsonStyle::Indented);
}

} // namespace composer::storage
