// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

#include <QByteArray>

namespace composer::exchange {

/// Where the command is to send to; empty parts are left to the configuration of the AWS CLI.
struct CliTarget {
    QString region = {};
    QString endpointUrl = {};
};

/// The request as a command line for a POSIX shell: aws connect start-email-contact --cli-input-json '...'. Ends with a
/// line break. It holds what the person typed, presigned attachment URLs included. A request that is too long for one
/// argument (Linux: 128 KiB) goes in through a here-document.
QByteArray exportCli(const contact::EmailContact& contact, const CliTarget& target = {});

/// One word of a POSIX shell that is this text, whatever is in it; NUL has no such form and ends it.
QByteArray shellWord(QByteArray text);

} // namespace composer::exchange
