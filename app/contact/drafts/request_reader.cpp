// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/request_json.h"
#include "contact/issues/locate.h"
#include "contact/issues/path.h"
#include "contact/members.h"
#include "contact/rules/validator.h"

#include <algorithm>

namespace composer::contact {

namespace {

using base::Json;

/// What of a value did not fit the member that it was read into.
using Rest = std::optional<Json>;

bool isFirst(QLatin1StringView name, std::vector<QLatin1StringView>& seen)
{
    if (std::find(seen.begin(), seen.end(), name) != seen.end())
        return false;
    seen.push_back(name);
    return true;
}

class RequestReader {
public:
    template <Structure S>
    S readStructure(const Json& json, const Path& path);

    Issues takeIssues() { return std::move(m_issues); }

private:
    Rest read(const Json& json, const Path& path, Text& text);
    Rest read(const Json& json, const Path& path, std::optional<std::int64_t>& number);
    Rest read(const Json& json, const Path& path, Entries<QString>& map);
    template <Structure S>
    Rest read(const Json& json, const Path& path, Entries<S>& map);
    template <Structure S>
    Rest read(const Json& json, const Path& path, std::vector<S>& list);
    template <Structure S>
    Rest read(const Json& json, const Path& path, S& structure);
    template <class T>
    Rest read(const Json& json, const Path& path, std::optional<T>& member);
    Rest reportRepeated(const Path& path, QLatin1StringView name);

    Issues m_issues;
};

Rest RequestReader::read(const Json& json, const Path&, Text& text)
{
    if (!json.isString())
        return json;
    text = json.text();
    return {};
}

Rest RequestReader::read(const Json& json, const Path&, std::optional<std::int64_t>& number)
{
    number = json.toInteger();
    return number ? Rest() : json;
}

Rest RequestReader::read(const Json& json, const Path&, Entries<QString>& map)
{
    if (!json.isObject())
        return json;
    auto rest = Json::object();
    for (const auto& member : json.members()) {
        if (member.value.isString())
            map.push_back({member.name, member.value.text()});
        else
            rest.append(member.name, member.value);
    }
    return rest.members().empty() ? Rest() : rest;
}

template <Structure S>
Rest RequestReader::read(const Json& json, const Path& path, Entries<S>& map)
{
    if (!json.isObject())
        return json;
    for (const auto& member : json.members())
        map.push_back({member.name, readStructure<S>(member.value, path.member(member.name))});
    return {};
}

template <Structure S>
Rest RequestReader::read(const Json& json, const Path& path, std::vector<S>& list)
{
    if (!json.isArray())
        return json;
    for (const auto& item : json.items())
        list.push_back(readStructure<S>(item, path.item(std::ssize(list))));
    return {};
}

template <Structure S>
Rest RequestReader::read(const Json& json, const Path& path, S& structure)
{
    structure = readStructure<S>(json, path);
    return {};
}

template <class T>
Rest RequestReader::read(const Json& json, const Path& path, std::optional<T>& member)
{
    T value;
    auto rest = read(json, path, value);
    if (!rest)
        member = std::move(value);
    return rest;
}

template <Structure S>
S RequestReader::readStructure(const Json& json, const Path& path)
{
    S structure;
    if (!json.isObject()) {
        structure.unknown.instead = json;
        return structure;
    }
    std::vector<QLatin1StringView> seen;
    for (const auto& member : json.members()) {
        Rest rest = member.value;
        visitMembers(structure, [&](FieldId id, auto& place) {
            if (const auto name = memberName(id); name == member.name)
                rest = isFirst(name, seen) ? read(member.value, path.member(name), place) : reportRepeated(path, name);
        });
        if (rest)
            structure.unknown.members.push_back({member.name, *std::move(rest)});
    }
    return structure;
}

Rest RequestReader::reportRepeated(const Path& path, QLatin1StringView name)
{
    m_issues.push_back({path.member(name).text(), IssueCode::DuplicateKey, {}});
    return {};
}

} // namespace

ReadContact readContact(const Json& request, QByteArrayView source)
{
    RequestReader reader;
    ReadContact result {reader.readStructure<EmailContact>(request, Path()), {}};
    result.issues = reader.takeIssues();
    const auto found = validate(result.contact);
    result.issues.insert(result.issues.end(), found.begin(), found.end());
    if (!source.isEmpty())
        locate(result.issues, request, source);
    return result;
}

} // namespace composer::contact
