// SPDX-License-Identifier: Apache-2.0
#include "contact/issue.h"

#include <algorithm>

namespace composer::contact {

namespace {

const char* spelling(IssueCode code)
{
    switch (code) {
    case IssueCode::Required:
        return "required";
    case IssueCode::TooShort:
        return "too_short";
    case IssueCode::TooLong:
        return "too_long";
    case IssueCode::OutOfRange:
        return "out_of_range";
    case IssueCode::WrongType:
        return "wrong_type";
    case IssueCode::UnknownMember:
        return "unknown_member";
    case IssueCode::BadPattern:
        return "bad_pattern";
    case IssueCode::NotAllowed:
        return "not_allowed";
    case IssueCode::BadKey:
        return "bad_key";
    case IssueCode::DuplicateKey:
        return "duplicate_key";
    case IssueCode::BadUrl:
        return "bad_url";
    case IssueCode::BadNumber:
        return "bad_number";
    case IssueCode::BadEpochSeconds:
        return "bad_epoch_seconds";
    case IssueCode::BadExpiry:
        return "bad_expiry";
    case IssueCode::AmbiguousValue:
        return "ambiguous_value";
    case IssueCode::ControlCharacter:
        return "control_character";
    case IssueCode::ForbiddenCharacter:
        return "forbidden_character";
    case IssueCode::InvisibleCharacter:
        return "invisible_character";
    case IssueCode::MixedScript:
        return "mixed_script";
    case IssueCode::DuplicateRecipient:
        return "duplicate_recipient";
    case IssueCode::TooManyRecipients:
        return "too_many_recipients";
    case IssueCode::TotalTooLarge:
        return "total_too_large";
    case IssueCode::ServiceSetMember:
        return "service_set_member";
    case IssueCode::TooDeep:
        return "too_deep";
    case IssueCode::MissingVariable:
        return "missing_variable";
    case IssueCode::UndeclaredVariable:
        return "undeclared_variable";
    case IssueCode::UnusedVariable:
        return "unused_variable";
    case IssueCode::UnclosedVariable:
        return "unclosed_variable";
    case IssueCode::BadVariableName:
        return "bad_variable_name";
    case IssueCode::UnsafeVariable:
        return "unsafe_variable";
    case IssueCode::UnsafeLink:
        return "unsafe_link";
    case IssueCode::LineBreak:
        return "line_break";
    case IssueCode::BadDate:
        return "bad_date";
    case IssueCode::LoneSurrogate:
        return "lone_surrogate";
    case IssueCode::SelfAddressed:
        return "self_addressed";
    case IssueCode::UnusualFileType:
        return "unusual_file_type";
    }
    Q_UNREACHABLE();
}

} // namespace

QString codeName(IssueCode code)
{
    return QString::fromLatin1(spelling(code));
}

bool hasErrors(const Issues& issues)
{
    return std::any_of(
        issues.begin(), issues.end(), [](const Issue& issue) { return issue.severity == Severity::Error; });
}

} // namespace composer::contact
