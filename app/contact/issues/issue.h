// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace composer::contact {

enum class Severity { Warning, Error };

/// What is wrong with a value. Stable: the command line prints codeName(), scripts match on it.
enum class IssueCode {
    Required, ///< missing or (where the minimum is 1) empty
    TooShort, ///< parameters: minimum, actual, unit
    TooLong, ///< parameters: maximum, actual, unit ("characters", "bytes", "items"); a warning for a body's bytes
    OutOfRange, ///< parameters: minimum, maximum, actual, unit
    WrongType, ///< parameters: expected JSON type, found JSON type
    UnknownMember, ///< warning; parameter: where it probably belongs, when known
    BadPattern, ///< parameter: which kind of value was expected ("email-address", "arn", "uuid" ...)
    NotAllowed, ///< parameters: the allowed values
    BadKey, ///< a key of a map with characters that the service refuses; parameter: the allowed characters in words
    DuplicateKey, ///< a key of a map, or in a file any member, that occurs twice
    BadUrl, ///< parameter: what is wanted ("https", "http-or-https")
    BadNumber,
    BadEpochSeconds, ///< parameter: "milliseconds" when it looks like those
    BadExpiry, ///< connect:ContactExpiry without its ValueMap form
    AmbiguousValue, ///< a segment attribute value of none or several kinds; parameters: the kinds found
    ControlCharacter, ///< parameters: code points as U+XXXX
    ForbiddenCharacter, ///< file names: any category C character; parameters: code points
    InvisibleCharacter, ///< warning: bidi controls, zero-width; parameters: code points with names
    MixedScript, ///< warning: parameters: domain, its punycode form, the scripts, the characters of the other ones
    DuplicateRecipient, ///< warning; parameter: the address
    TooManyRecipients, ///< parameters: maximum, actual
    TotalTooLarge, ///< parameters: maximum, actual, unit
    ServiceSetMember, ///< warning: a member that the service fills itself
    TooDeep, ///< a segment attribute nested further than a file can hold; parameter: the maximum of levels
    MissingVariable, ///< a required variable without a value; parameter: its name
    UndeclaredVariable, ///< {{name}} that the template does not declare; parameter: the name
    UnusedVariable, ///< warning: declared, but nowhere in the request; parameter: the name
    UnclosedVariable, ///< "{{" without "}}"; parameter: what follows it
    BadVariableName, ///< parameter: what is found in place of a name; may be empty
    UnsafeVariable, ///< no escape makes a value safe there; parameters: name, "script", "style" or "tag"
    UnsafeLink, ///< a value that would make a link run code or open a file; parameter: the variable's name
    LineBreak, ///< a value with line breaks in a member of one line; parameter: the variable's name
    BadDate, ///< no date as 2026-11-30
    LoneSurrogate, ///< text that has no UTF-8 form
    SelfAddressed, ///< warning: sender and destination are the same; Connect drops such mail
    LeftPlaceholder, ///< warning: {{name}} in what is not a template, so that it is sent as it is; parameter: the name
    UnusualAddress, ///< warning: fits the service's pattern, but no mail system takes it
    UnusualFileType ///< warning: not among the file types taken by default; parameter: the extension, may be empty
};

/// Stable spelling for scripts, e.g. "too_long".
QString codeName(IssueCode code);

/// One problem. `path` is the member's path in the request as on the wire: EmailMessage.RawMessage.Subject,
/// AdditionalRecipients.CcAddresses[1].EmailAddress, References.order.Value, Attributes (for totals).
struct Issue {
    QString path;
    IssueCode code;
    QStringList parameters;
    Severity severity = Severity::Error;
    /// Line in the source file, from 1; 0 when the value came from no file.
    int line = 0;
    bool operator==(const Issue&) const = default;
};
using Issues = std::vector<Issue>;

bool hasErrors(const Issues& issues);

} // namespace composer::contact
