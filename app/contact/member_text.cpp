// SPDX-License-Identifier: Apache-2.0
#include "contact/member_text.h"

#include "contact/members.h"

namespace composer::contact {

namespace {

template <class T, class... Part>
constexpr bool isOneOf(std::type_identity<std::variant<Part...>>)
{
    return (std::same_as<T, Part> || ...);
}
template <class T>
concept Part = isOneOf<T>(std::type_identity<PartValue>());

/// Calls visit(id, member, unknown) for every text and every part that is in a place of its own; `unknown` is that of
/// the structure around it.
template <Structure S, class Visit>
void visitEdited(S& structure, const Visit& visit)
{
    visitMembers(structure, [&]<class Member>(FieldId id, Member& member) {
        if constexpr (Maybe<Member, Text> || Part<std::remove_const_t<Member>>) {
            visit(id, member, structure.unknown);
        } else if constexpr (requires { member->unknown; }) {
            if (member)
                visitEdited(*member, visit);
        }
    });
}

bool isInside(FieldId id, FieldId holder)
{
    const QLatin1StringView path(field(id).path);
    const QLatin1StringView start(field(holder).path);
    return path.size() > start.size() && path.startsWith(start) && path[start.size()] == u'.';
}

/// Makes the structures that hold the member.
void makeHolders(EmailContact& contact, FieldId id)
{
    if (isInside(id, FieldId::EmailMessage))
        rawMessageOf(contact);
    if (isInside(id, FieldId::FromEmailAddress) && !contact.fromEmailAddress)
        contact.fromEmailAddress.emplace();
}

} // namespace

std::span<const FieldId> contactParts()
{
    static const auto parts = [] {
        std::vector<FieldId> ids;
        const auto blank = blankContact();
        visitEdited(blank, [&]<class Member>(FieldId id, const Member&, const UnknownMembers&) {
            if constexpr (Part<Member>)
                ids.push_back(id);
        });
        return ids;
    }();
    return parts;
}

PartValue partOf(const EmailContact& contact, FieldId id)
{
    auto copy = contact; // its texts are shared, not copied
    makeHolders(copy, id);
    PartValue value;
    visitEdited(copy, [&]<class Member>(FieldId at, Member& member, UnknownMembers&) {
        if constexpr (Part<Member>) {
            if (at == id)
                value = std::move(member);
        }
    });
    return value;
}

void setPartOf(EmailContact& contact, FieldId id, PartValue value)
{
    makeHolders(contact, id);
    visitEdited(contact, [&]<class Member>(FieldId at, Member& member, UnknownMembers&) {
        if constexpr (Part<Member>) {
            if (at == id)
                member = std::get<Member>(std::move(value));
        }
    });
}

QString textOf(const EmailContact& contact, FieldId id)
{
    QString text;
    visitEdited(contact, [&]<class Member>(FieldId at, const Member& member, const UnknownMembers&) {
        if constexpr (std::same_as<Member, Text>) {
            if (at == id)
                text = member.value_or(QString());
        }
    });
    return text;
}

void setTextOf(EmailContact& contact, FieldId id, const QString& text)
{
    makeHolders(contact, id);
    const auto isMisfit = [id](const base::JsonMember& member) { return member.name == memberName(id); };
    visitEdited(contact, [&]<class Member>(FieldId at, Member& member, UnknownMembers& unknown) {
        if constexpr (std::same_as<Member, Text>) {
            if (at == id) {
                member = text.isEmpty() ? Text() : Text(text);
                std::erase_if(unknown.members, isMisfit);
            }
        }
    });
}

} // namespace composer::contact
