// SPDX-License-Identifier: Apache-2.0
#include "contact/rules/validator.h"

#include "contact/rules/further_rules.h"
#include "contact/rules/member_rules.h"

namespace composer::contact {

namespace {

template <class T>
const T& orEmpty(const std::optional<T>& container)
{
    static const T empty;
    return container ? *container : empty;
}

/// Walks through the request, member by member: first the rules of the member's row, then the further ones.
class Validation {
public:
    /// `holder` is the member that holds the structure; none holds the request itself.
    template <Structure S>
    void checkStructure(const Path& path, const S& structure, std::optional<FieldId> holder = {});
    Issues takeIssues() { return m_report.take(); }

private:
    void checkMember(MemberRules& rules, FieldId id, const Text& text) { rules.text(id, text); }
    void checkMember(MemberRules& rules, FieldId id, const std::optional<std::int64_t>& number)
    {
        rules.integer(id, number);
    }
    void checkMember(MemberRules& rules, FieldId id, const Entries<QString>& map);
    template <Structure S>
    void checkMember(MemberRules& rules, FieldId id, const Entries<S>& map);
    template <Structure S>
    void checkMember(MemberRules& rules, FieldId id, const std::vector<S>& list);
    template <Structure S>
    void checkMember(MemberRules& rules, FieldId id, const S* structure);
    template <Structure S>
    void checkMember(MemberRules& rules, FieldId id, const S& structure)
    {
        checkMember(rules, id, &structure);
    }
    template <Structure S>
    void checkMember(MemberRules& rules, FieldId id, const std::optional<S>& structure)
    {
        checkMember(rules, id, structure ? &*structure : nullptr);
    }
    template <class T>
    void checkMember(MemberRules& rules, FieldId id, const std::optional<std::vector<T>>& container)
    {
        checkMember(rules, id, orEmpty(container));
    }

    Report m_report;
    int m_segmentDepth = 0;
};

void Validation::checkMember(MemberRules& rules, FieldId id, const Entries<QString>& map)
{
    rules.map(id, map,
        [&](const Path& path, const Entry<QString>& entry) { checkText(m_report, path, valueOf(id), entry.value); });
}

template <Structure S>
void Validation::checkMember(MemberRules& rules, FieldId id, const Entries<S>& map)
{
    rules.map(id, map, [&](const Path& path, const Entry<S>& entry) {
        checkStructure(path, entry.value, id);
        checkFurther(m_report, path, id, entry);
    });
}

template <Structure S>
void Validation::checkMember(MemberRules& rules, FieldId id, const std::vector<S>& list)
{
    rules.list(id, list, [&](const Path& path, const S& item) { checkStructure(path, item, id); });
}

template <Structure S>
void Validation::checkMember(MemberRules& rules, FieldId id, const S* member)
{
    rules.structure(id, member, [&](const Path& path) { checkStructure(path, *member, id); });
}

template <Structure S>
void Validation::checkStructure(const Path& path, const S& structure, std::optional<FieldId> holder)
{
    constexpr bool isSegment = std::same_as<S, SegmentAttributeValue>;
    if (isSegment && m_segmentDepth == maximumSegmentDepth)
        return m_report.error(path, IssueCode::TooDeep, {QString::number(maximumSegmentDepth)});
    if (!isStructure(m_report, path, structure))
        return;
    if constexpr (isSegment)
        checkKinds(m_report, path, structure);
    m_segmentDepth += isSegment;
    MemberRules rules(m_report, path, structure.unknown);
    visitMembersOf(structure, holder, [&](FieldId id, const auto& value) {
        checkMember(rules, id, value);
        checkFurther(m_report, path, id, structure);
    });
    rules.unknownMembers();
    m_segmentDepth -= isSegment;
}

} // namespace

Issues validate(const EmailContact& contact)
{
    Validation validation;
    validation.checkStructure(Path(), contact);
    return validation.takeIssues();
}

} // namespace composer::contact
