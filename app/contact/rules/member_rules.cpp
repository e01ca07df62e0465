// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/member_rules.h"

#include <algorithm>

namespace composer::contact {

namespace {

const char* expectedKind(FieldKind kind)
{
    switch (kind) {
    case FieldKind::String:
    case FieldKind::MapKey:
        return "string";
    case FieldKind::Integer:
        return "integer";
    case FieldKind::List:
        return "array";
    case FieldKind::Structure:
    case FieldKind::Map:
        return "object";
    }
    Q_UNREACHABLE();
}

/// A whole number however large: too large for the member, but of its type.
bool isSpelledAsInteger(const base::Json& json)
{
    const auto& text = json.text();
    return json.kind() == base::Json::Kind::Number
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'-' || c.isDigit(); });
}

bool isAlike(QStringView a, QLatin1StringView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The only member of that name in the request, when it has a fixed place.
QStringList onlyPlace(QStringView name)
{
    QStringList places;
    for (const auto& row : fieldTable()) {
        if (isAlike(name, memberName(row.id)) && isSingle(row.id))
            places += QLatin1StringView(row.path);
    }
    return places.size() == 1 ? places : QStringList();
}

} // namespace

QString kindName(const base::Json& json)
{
    switch (json.kind()) {
    case base::Json::Kind::Null:
        return QStringLiteral("null");
    case base::Json::Kind::Bool:
        return QStringLiteral("boolean");
    case base::Json::Kind::Number:
        return QStringLiteral("number");
    case base::Json::Kind::String:
        return QStringLiteral("string");
    case base::Json::Kind::Array:
        return QStringLiteral("array");
    case base::Json::Kind::Object:
        return QStringLiteral("object");
    }
    Q_UNREACHABLE();
}

void MemberRules::text(FieldId id, const Text& member)
{
    const auto path = ask(id);
    if (member)
        checkText(m_report, path, field(id), *member);
    else
        absent(path, id);
}

void MemberRules::integer(FieldId id, const std::optional<std::int64_t>& member)
{
    const auto path = ask(id);
    const auto* found = m_unknown.find(memberName(id));
    const auto& row = field(id);
    if (member)
        checkInteger(m_report, path, row, *member);
    else if (found && isSpelledAsInteger(*found))
        m_report.error(
            path, IssueCode::OutOfRange, rangeParameters(*row.minimum, *row.maximum, found->text(), "number"));
    else
        absent(path, id);
}

void MemberRules::unknownMembers()
{
    for (const auto& member : m_unknown.members) {
        if (!isKnown(member.name))
            m_report.warning(m_path.member(member.name), IssueCode::UnknownMember, likelyPlace(member.name));
    }
}

Path MemberRules::ask(FieldId id)
{
    m_asked.push_back(memberName(id));
    return m_path.member(m_asked.back());
}

void MemberRules::absent(const Path& path, FieldId id)
{
    const auto* found = m_unknown.find(memberName(id));
    // The entries of a wrong type in a map from text to text are wrongEntries()' business.
    const bool isRestOfMap = found && found->isObject() && field(id).kind == FieldKind::Map;
    if (found && !isRestOfMap)
        wrongType(path, expectedKind(field(id).kind), *found);
    else if (!found && field(id).required)
        m_report.error(path, IssueCode::Required);
}

void MemberRules::wrongEntries(const Path& path, FieldId id, const QSet<QStringView>& keys)
{
    const auto* found = m_unknown.find(memberName(id));
    if (!found)
        return;
    for (const auto& entry : found->members()) {
        if (!keys.contains(entry.name))
            wrongType(path.member(entry.name), "string", entry.value);
    }
}

void MemberRules::wrongType(const Path& path, const char* expected, const base::Json& found)
{
    m_report.error(path, IssueCode::WrongType, {QString::fromLatin1(expected), kindName(found)});
}

bool MemberRules::isKnown(QStringView name) const
{
    return std::find(m_asked.begin(), m_asked.end(), name) != m_asked.end();
}

/// Right here in another spelling, or somewhere else: EmailMessage.Subject belongs to EmailMessage.RawMessage.
QStringList MemberRules::likelyPlace(QStringView name) const
{
    const auto sibling =
        std::find_if(m_asked.begin(), m_asked.end(), [name](QLatin1StringView asked) { return isAlike(name, asked); });
    return sibling != m_asked.end() ? QStringList {m_path.member(*sibling).text()} : onlyPlace(name);
}

} // namespace composer::contact
