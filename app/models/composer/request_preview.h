// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"
#include "targets/target.h"

#include <optional>

namespace composer::models {

/// What would be sent, as others write it down. Each form is made when it is asked for.
class RequestPreview {
public:
    enum class Form { Json, Http, Cli };
    static constexpr Form forms[] = {Form::Json, Form::Http, Form::Cli};

    /// Without an endpoint there is no HTTP request to show, and the command line names no region.
    RequestPreview(contact::EmailContact contact, std::optional<aws::Endpoint> endpoint);
    /// For the target of a window, which may not be open yet.
    RequestPreview(contact::EmailContact contact, const std::optional<Target>& target);

    /// The whole text, for the clipboard. It holds presigned addresses as they are; credentials and the signature
    /// are ***.
    QString complete(Form form) const;
    /// The same for display: very long lines and texts are cut, and the text says where.
    QString shown(Form form) const;
    /// One plain sentence about the form; empty when there is nothing to say.
    QString note(Form form) const;
    /// URLs that open a file to anyone who has them.
    int presignedAttachments() const;

private:
    contact::EmailContact m_contact;
    std::optional<aws::Endpoint> m_endpoint;
};

/// Cut in lines beyond 16 Ki and in all beyond 256 Ki characters.
QString cutForView(const QString& text);

} // namespace composer::models
