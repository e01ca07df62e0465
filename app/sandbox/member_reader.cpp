// SPDX-License-Identifier: Apache-2.0
#include "sandbox/member_reader.h"

#include <algorithm>

namespace composer::sandbox {

using base::Json;

bool MemberReader::isObject(const Json& value, std::initializer_list<QStringView> known)
{
    if (!value.isObject()) {
        report(value, m_path, QStringLiteral("must be an object"));
        return false;
    }
    for (const base::JsonMember& member : value.members()) {
        if (std::ranges::find(known, QStringView(member.name)) == known.end())
            report(member.value, pathOf(member.name), QStringLiteral("is not a known member"));
    }
    return true;
}

std::optional<std::int64_t> MemberReader::integer(
    const Json& object, QStringView name, std::int64_t lowest, std::int64_t highest)
{
    const Json* value = object.find(name);
    if (!value)
        return std::nullopt;
    const auto number = value->kind() == Json::Kind::Number ? value->toInteger() : std::nullopt;
    if (!number || *number < lowest || *number > highest)
        refuse(object, name, QStringLiteral("must be a whole number from %1 to %2").arg(lowest).arg(highest));
    return number;
}

std::optional<QString> MemberReader::string(const Json& object, QStringView name)
{
    const Json* value = object.find(name);
    if (!value)
        return std::nullopt;
    if (!value->isString())
        refuse(object, name, QStringLiteral("must be a string"));
    return value->text();
}

std::optional<bool> MemberReader::boolean(const Json& object, QStringView name)
{
    const Json* value = object.find(name);
    if (!value)
        return std::nullopt;
    if (value->kind() != Json::Kind::Bool)
        refuse(object, name, QStringLiteral("must be true or false"));
    return value->toBool();
}

void MemberReader::refuse(const Json& object, QStringView name, const QString& message)
{
    const Json* value = object.find(name);
    report(value ? *value : object, pathOf(name), message);
}

void MemberReader::report(const Json& at, const QString& member, const QString& message)
{
    if (!m_error)
        m_error = ScenarioError {base::positionAt(m_text, at.offset()), member, message};
}

QString MemberReader::pathOf(QStringView name) const
{
    return m_path.isEmpty() ? name.toString() : m_path + u'.' + name.toString();
}

} // namespace composer::sandbox
