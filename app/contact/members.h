// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

/// What every visitor of the request's members needs.
namespace composer::contact {

/// A structure of the request, as opposed to a text, a number, a list or a map.
template <class S>
concept Structure = requires(S& structure)
{
    structure.unknown;
};

/// The rows of the address, or of every address, that the member `holder` holds.
constexpr AddressRows addressRows(std::optional<FieldId> holder)
{
    if (holder == FieldId::ToAddresses)
        return {FieldId::ToAddress, FieldId::ToDisplayName};
    if (holder == FieldId::CcAddresses)
        return {FieldId::CcAddress, FieldId::CcDisplayName};
    return {};
}

/// visitMembers() with the rows that the members have where `holder` holds the structure; none holds the request.
template <Structure S, class Visit>
void visitMembersOf(S& structure, std::optional<FieldId> holder, Visit&& visit)
{
    if constexpr (Maybe<S, EmailAddressInfo>)
        visitMembers(structure, visit, addressRows(holder));
    else
        visitMembers(structure, visit);
}

inline bool isAbsent(const Text& text)
{
    return !text;
}
inline bool isAbsent(const std::optional<std::int64_t>& number)
{
    return !number;
}
template <class T>
bool isAbsent(const std::vector<T>& container)
{
    return container.empty();
}
template <class T>
bool isAbsent(const std::optional<std::vector<T>>& container)
{
    return !container || container->empty();
}
template <Structure S>
bool isAbsent(const std::optional<S>& structure)
{
    return !structure;
}
/// Nothing that the structure itself knows; `unknown` does not count.
template <Structure S>
bool isAbsent(const S& structure)
{
    bool absent = true;
    visitMembers(structure, [&](FieldId, const auto& member) { absent = absent && isAbsent(member); });
    return absent;
}

} // namespace composer::contact
