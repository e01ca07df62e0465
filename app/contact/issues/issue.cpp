// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/issue.h"

#include <algorithm>
#include <array>

namespace composer::contact {

namespace {

struct Spelling {
    IssueCode code;
    const char* name;
};

constexpr std::array spellings {
    Spelling {IssueCode::Required, "required"},
    Spelling {IssueCode::TooShort, "too_short"},
    Spelling {IssueCode::TooLong, "too_long"},
    Spelling {IssueCode::OutOfRange, "out_of_range"},
    Spelling {IssueCode::WrongType, "wrong_type"},
    Spelling {IssueCode::UnknownMember, "unknown_member"},
    Spelling {IssueCode::BadPattern, "bad_pattern"},
    Spelling {IssueCode::NotAllowed, "not_allowed"},
    Spelling {IssueCode::BadKey, "bad_key"},
    Spelling {IssueCode::DuplicateKey, "duplicate_key"},
    Spelling {IssueCode::BadUrl, "bad_url"},
    Spelling {IssueCode::BadNumber, "bad_number"},
    Spelling {IssueCode::BadEpochSeconds, "bad_epoch_seconds"},
    Spelling {IssueCode::BadExpiry, "bad_expiry"},
    Spelling {IssueCode::AmbiguousValue, "ambiguous_value"},
    Spelling {IssueCode::ControlCharacter, "control_character"},
    Spelling {IssueCode::ForbiddenCharacter, "forbidden_character"},
    Spelling {IssueCode::InvisibleCharacter, "invisible_character"},
    Spelling {IssueCode::MixedScript, "mixed_script"},
    Spelling {IssueCode::DuplicateRecipient, "duplicate_recipient"},
    Spelling {IssueCode::TooManyRecipients, "too_many_recipients"},
    Spelling {IssueCode::TotalTooLarge, "total_too_large"},
    Spelling {IssueCode::ServiceSetMember, "service_set_member"},
    Spelling {IssueCode::TooDeep, "too_deep"},
    Spelling {IssueCode::MissingVariable, "missing_variable"},
    Spelling {IssueCode::UndeclaredVariable, "undeclared_variable"},
    Spelling {IssueCode::UnusedVariable, "unused_variable"},
    Spelling {IssueCode::UnclosedVariable, "unclosed_variable"},
    Spelling {IssueCode::BadVariableName, "bad_variable_name"},
    Spelling {IssueCode::UnsafeVariable, "unsafe_variable"},
    Spelling {IssueCode::UnsafeLink, "unsafe_link"},
    Spelling {IssueCode::LineBreak, "line_break"},
    Spelling {IssueCode::BadDate, "bad_date"},
    Spelling {IssueCode::LoneSurrogate, "lone_surrogate"},
    Spelling {IssueCode::SelfAddressed, "self_addressed"},
    Spelling {IssueCode::LeftPlaceholder, "left_placeholder"},
    Spelling {IssueCode::UnusualAddress, "unusual_address"},
    Spelling {IssueCode::UnusualFileType, "unusual_file_type"},
};

constexpr bool isAtItsIndex(const Spelling& spelling)
{
    return &spelling == &spellings.at(std::size_t(spelling.code));
}
static_assert(std::all_of(spellings.begin(), spellings.end(), isAtItsIndex), "in the order of IssueCode");
static_assert(spellings.size() == std::size_t(IssueCode::UnusualFileType) + 1, "every code has a spelling");

} // namespace

QString codeName(IssueCode code)
{
    return QString::fromLatin1(spellings.at(std::size_t(code)).name);
}

bool hasErrors(const Issues& issues)
{
    return std::any_of(
        issues.begin(), issues.end(), [](const Issue& issue) { return issue.severity == Severity::Error; });
}

} // namespace composer::contact
