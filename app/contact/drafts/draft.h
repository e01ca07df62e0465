// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/request_json.h"
#include "contact/templates/template_variable.h"

namespace composer::contact {

/// A draft file: {"format": "contact-composer/draft", "version": 1, "title": ..., "request": {...}},
/// in a template with "variables": [...] before the request.
struct Draft {
    Text title;
    EmailContact contact;
    std::vector<base::JsonMember> unknown; ///< members of the envelope that this version does not know
    TemplateVariables variables = {}; ///< what the template asks for; a draft has none
    bool operator==(const Draft&) const = default;
};

struct DraftError {
    enum class Code {
        Json, ///< `json` says what and where
        NotAnObject,
        NoRequest, ///< an envelope without an object "request"
        NewerVersion, ///< `detail` is the version found
        BadVersion, ///< none, or no whole number from 1
        OtherFormat ///< "format" names something else; `detail` is what
    };
    Code code;
    base::JsonError json = {};
    QString detail;
};

struct ReadDraft {
    Draft draft;
    /// The file was a bare request without an envelope.
    bool bare = false;
    /// As in ReadContact, with lines of the file. A key that occurs twice in a map is an issue, not a DraftError:
    /// somebody who is about to fill in two rows has a draft with two empty keys, and it must open again.
    Issues issues;
};

/// Reads an envelope or a bare request.
base::Result<ReadDraft, DraftError> readDraft(QByteArrayView file);
/// Indented, members in a fixed order: good to diff.
QByteArray writeDraft(const Draft& draft);

/// The most bytes a request file is read for: a body of 5,242,880 characters may be written as \uXXXX\uXXXX
/// escapes of 12 bytes each; everything else fits in the rest.
constexpr qint64 maximumDraftBytes = 72LL * 1024 * 1024;

} // namespace composer::contact
