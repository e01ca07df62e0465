// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/members.h"

#include <QSet>

#include <algorithm>

namespace composer::contact {

namespace {

using base::Json;

class RequestWriter {
public:
    template <Structure S>
    Json writeStructure(const S& structure);

private:
    static Json write(const QString& text) { return Json::string(text); }
    static Json write(std::int64_t number) { return Json::integer(number); }
    template <class T>
    Json write(const std::optional<T>& member)
    {
        return write(*member);
    }
    template <Structure S>
    Json write(const S& structure)
    {
        return writeStructure(structure);
    }
    template <class T>
    Json write(const Entries<T>& map);
    template <Structure S>
    Json write(const std::vector<S>& list);
    Json write(const SegmentAttributeValue& value);

    int m_segmentDepth = 0;
};

template <class T>
Json RequestWriter::write(const Entries<T>& map)
{
    auto object = Json::object();
    for (const auto& entry : map)
        object.append(entry.key, write(entry.value));
    return object;
}

template <Structure S>
Json RequestWriter::write(const std::vector<S>& list)
{
    auto array = Json::array();
    for (const auto& item : list)
        array.append(write(item));
    return array;
}

Json RequestWriter::write(const SegmentAttributeValue& value)
{
    if (m_segmentDepth == maximumSegmentDepth)
        return {};
    ++m_segmentDepth;
    auto json = writeStructure(value);
    --m_segmentDepth;
    return json;
}

template <class T>
bool isWorthWriting(const T& member)
{
    if constexpr (Structure<T>)
        return !isAbsent(member) || !member.unknown.isEmpty();
    return !isAbsent(member);
}

/// Adds the entries of a wrong type to those of their map, unless their key has been given a value since.
void addEntries(Json& map, const Json& unknown)
{
    QSet<QString> keys;
    for (const auto& entry : map.members())
        keys.insert(entry.name);
    for (const auto& entry : unknown.members()) {
        if (!keys.contains(entry.name))
            map.append(entry.name, entry.value);
    }
}

/// Adds what a file said beyond the structure, unless the form has given the member a value since. Only the first
/// `knownCount` members are the structure's own: a file may hold hundreds of thousands of unknown ones.
void addUnknown(Json& object, std::size_t knownCount, const base::JsonMember& unknown)
{
    auto& members = object.members();
    const auto end = members.begin() + std::ptrdiff_t(knownCount);
    const auto known =
        std::find_if(members.begin(), end, [&](const base::JsonMember& member) { return member.name == unknown.name; });
    if (known == end) {
        object.append(unknown.name, unknown.value);
    } else if (known->value.isObject()) {
        addEntries(known->value, unknown.value);
    }
}

template <Structure S>
Json RequestWriter::writeStructure(const S& structure)
{
    auto object = Json::object();
    visitMembers(structure, [&](FieldId id, const auto& member) {
        if (isWorthWriting(member))
            object.append(memberName(id), write(member));
    });
    if (object.members().empty() && structure.unknown.instead)
        return *structure.unknown.instead;
    const auto knownCount = object.members().size();
    for (const auto& unknown : structure.unknown.members)
        addUnknown(object, knownCount, unknown);
    return object;
}

} // namespace

Json toJson(const EmailContact& contact)
{
    return RequestWriter().writeStructure(contact);
}

QByteArray wireBody(const EmailContact& contact)
{
    return base::writeJson(toJson(contact));
}

} // namespace composer::contact
