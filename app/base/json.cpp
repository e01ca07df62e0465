// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include "base/secret.h"

#include <algorithm>
#include <cmath>

namespace composer::base {

Json Json::boolean(bool value)
{
    Json json;
    json.m_kind = Kind::Bool;
    json.m_bool = value;
    return json;
}

Json Json::integer(std::int64_t value)
{
    return number(QByteArray::number(qlonglong {value}));
}

Json Json::number(QByteArray spelling)
{
    Json json;
    json.m_kind = Kind::Number;
    json.m_text = QString::fromLatin1(spelling);
    return json;
}

Json Json::string(QString text)
{
    Json json;
    json.m_kind = Kind::String;
    json.m_text = std::move(text);
    return json;
}

Json Json::array()
{
    return array({});
}

Json Json::array(std::vector<Json> items)
{
    Json json;
    json.m_kind = Kind::Array;
    json.m_items = std::move(items);
    return json;
}

Json Json::object()
{
    return object({});
}

Json Json::object(std::vector<JsonMember> members)
{
    Json json;
    json.m_kind = Kind::Object;
    json.m_members = std::move(members);
    return json;
}

std::optional<std::int64_t> Json::toInteger() const
{
    if (m_kind != Kind::Number)
        return std::nullopt;
    bool ok = false;
    const auto exact = m_text.toLongLong(&ok);
    if (ok)
        return exact;
    const auto approximate = m_text.toDouble(&ok);
    // Past 2^53 a double no longer names one whole number.
    if (!ok || std::trunc(approximate) != approximate || std::abs(approximate) > 9007199254740992.0)
        return std::nullopt;
    return static_cast<std::int64_t>(approximate);
}

const Json* Json::find(QStringView name) const
{
    const auto found =
        std::find_if(m_members.begin(), m_members.end(), [&](const JsonMember& member) { return member.name == name; });
    return found == m_members.end() ? nullptr : &found->value;
}

void Json::append(QString name, Json value)
{
    m_members.push_back({std::move(name), std::move(value)});
}

void Json::append(Json item)
{
    m_items.push_back(std::move(item));
}

bool Json::operator==(const Json& other) const
{
    return m_kind == other.m_kind && m_bool == other.m_bool && m_text == other.m_text && m_items == other.m_items
        && m_members == other.m_members;
}

TextPosition positionAt(QByteArrayView text, qsizetype offset)
{
    const auto before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const auto lastBreak = before.lastIndexOf('\n');
    return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
        static_cast<int>(before.size() - lastBreak)};
}

void Json::wipe()
{
    wipeIfLast(m_text);
    for (auto& item : m_items)
        item.wipe();
    for (auto& member : m_members)
        member.value.wipe();
}

} // namespace composer::base
