// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/members.h"
#include "contact/rules/field_rules.h"

#include <QSet>

namespace composer::contact {

/// Checks the members of one structure by their rows, one call each. What a file held in their place is reported in
/// their place; unknownMembers(), called last, reports what was not asked for.
class MemberRules {
public:
    /// All three must outlive this.
    MemberRules(Report& report, const Path& path, const UnknownMembers& unknown)
        : m_report(report)
        , m_path(path)
        , m_unknown(unknown)
    {
    }
    Q_DISABLE_COPY_MOVE(MemberRules)

    void text(FieldId id, const Text& member);
    void integer(FieldId id, const std::optional<std::int64_t>& member);
    /// Calls check(path) unless the member is absent: null.
    template <Structure S, class Check>
    void structure(FieldId id, const S* member, Check check);
    /// Calls check(path, item) for each.
    template <class T, class Check>
    void list(FieldId id, const std::vector<T>& member, Check check);
    /// Calls check(path, entry) for each; the keys are checked by their row.
    template <class T, class Check>
    void map(FieldId id, const Entries<T>& member, Check check);
    void unknownMembers();

private:
    Path ask(FieldId id);
    void absent(const Path& path, FieldId id);
    void wrongEntries(const Path& path, FieldId id, const QSet<QStringView>& keys);
    void wrongType(const Path& path, const char* expected, const base::Json& found);
    bool isKnown(QStringView name) const;
    QStringList likelyPlace(QStringView name) const;

    Report& m_report;
    const Path& m_path;
    const UnknownMembers& m_unknown;
    std::vector<QLatin1StringView> m_asked;
};

/// "string", "number", ... as JSON calls it.
QString kindName(const base::Json& json);

/// False, and reported, where a file holds something else in the place of a structure.
template <Structure S>
bool isStructure(Report& report, const Path& path, const S& structure)
{
    const auto& instead = structure.unknown.instead;
    if (!instead || !isAbsent(structure))
        return true;
    report.error(path, IssueCode::WrongType, {QStringLiteral("object"), kindName(*instead)});
    return false;
}

template <Structure S, class Check>
void MemberRules::structure(FieldId id, const S* member, Check check)
{
    const auto path = ask(id);
    if (member)
        check(path);
    else
        absent(path, id);
}

template <class T, class Check>
void MemberRules::list(FieldId id, const std::vector<T>& member, Check check)
{
    const auto path = ask(id);
    if (member.empty())
        return absent(path, id);
    checkItemCount(m_report, path, field(id), std::ssize(member));
    for (qsizetype i = 0; i < std::ssize(member); ++i)
        check(path.item(i), member[std::size_t(i)]);
}

template <class T, class Check>
void MemberRules::map(FieldId id, const Entries<T>& member, Check check)
{
    const auto path = ask(id);
    if (member.empty())
        absent(path, id);
    QSet<QStringView> keys;
    for (const auto& entry : member) {
        const auto entryPath = path.member(entry.key);
        checkText(m_report, entryPath, keyOf(id), entry.key);
        if (keys.contains(entry.key))
            m_report.error(entryPath, IssueCode::DuplicateKey);
        keys.insert(entry.key);
        check(entryPath, entry);
    }
    wrongEntries(path, id, keys);
}

} // namespace composer::contact
