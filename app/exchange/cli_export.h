// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/email_contact.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace composer::exchange {

/// Where the command is to send to; empty parts are left to the configuration of the AWS CLI.
struct CliTarget {
    QString region = {};
    QString endpointUrl = {};
};

/// The request as a command line: aws connect start-email-contact --cli-input-json '...'. It is printable ASCII and
/// line breaks, and every line but the first is a quoted word, so that it runs nothing else in any shell, also when it
/// is pasted at a prompt. It runs in POSIX shells. It holds what the person typed, presigned attachment
/// URLs included. A request that is too long for one argument (Linux: 128 KiB) goes in through a pipe.
QByteArray exportCli(const contact::EmailContact& contact, const CliTarget& target = {});

/// One word for any shell. What is not printable ASCII, and the few characters that are active in the quotes of some
/// shell, are written as in a URL: %27.
QByteArray shellWord(QByteArrayView text);

} // namespace composer::exchange
