// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/issues/path.h"
#include "contact/members.h"

/// The texts of a request that may contain a variable: every value that is a text, but no key of a map, and nothing
/// that the request's structures do not know.
namespace composer::contact {

/// What a text of a request is, as far as the writing of values into it goes.
enum class TextContext {
    SingleLine,
    MultiLine,
    Html, ///< the body of a text/html message
    Url,
    EpochDate ///< the value of a reference of the type DATE
};

/// As the row of the field table has it; in two structures it depends on what else they say.
TextContext textContext(FieldId id);
TextContext textContext(FieldId id, const RawMessage& message);
TextContext textContext(FieldId id, const Reference& reference);
template <Structure S>
TextContext textContext(FieldId id, const S&)
{
    return textContext(id);
}

template <class Visit>
class TextVisitor {
public:
    explicit TextVisitor(Visit& visit)
        : m_visit(visit)
    {
    }

    template <Structure S>
    void structure(const Path& path, S& structure)
    {
        // The format decides the body's context and may be a variable itself. A reference's type is its first member.
        if constexpr (Maybe<S, RawMessage>)
            member(path, FieldId::ContentType, structure, structure.contentType);
        visitMembers(structure, [&](FieldId id, auto& value) {
            if (id != FieldId::ContentType)
                member(path, id, structure, value);
        });
    }

private:
    template <Structure S, class Member>
    void member(const Path& parent, FieldId id, S& structure, Member& value)
    {
        const auto path = parent.member(memberName(id));
        if constexpr (Maybe<Member, Text>) {
            if (value)
                m_visit(path, textContext(id, structure), *value);
        } else if constexpr (Maybe<Member, Entries<QString>>) {
            for (auto& entry : value)
                m_visit(path.member(entry.key), textContext(valueOf(id).id), entry.value);
        } else {
            inside(path, value);
        }
    }
    void inside(const Path&, std::int64_t) { }
    template <Structure S>
    void inside(const Path& path, S& structure)
    {
        this->structure(path, structure);
    }
    template <class Optional>
    requires requires(Optional& value) { *value; }
    void inside(const Path& path, Optional& value)
    {
        if (value)
            inside(path, *value);
    }
    template <class List>
    requires requires(List& list) { list.front(); }
    void inside(const Path& path, List& list)
    {
        for (qsizetype i = 0; i < std::ssize(list); ++i) {
            auto& item = list[std::size_t(i)];
            if constexpr (requires { item.key; })
                structure(path.member(item.key), item.value);
            else
                structure(path.item(i), item);
        }
    }

    Visit& m_visit;
};

/// Calls visit(path, context, text) for each text there is; the text may be changed where the contact is not const.
template <Maybe<EmailContact> Contact, class Visit>
void visitTexts(Contact& contact, Visit visit)
{
    TextVisitor(visit).structure(Path(), contact);
}

} // namespace composer::contact
