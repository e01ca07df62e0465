// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <QByteArray>
#include <QString>

namespace composer::cli {

/// Data goes to standard output, messages to standard error.
class Console {
public:
    /// Writes bytes as they are. False when standard output is closed or full.
    bool data(const QByteArray& bytes);
    bool line(const QString& text) { return data(text.toUtf8() + '\n'); }
    bool json(const base::Json& value);
    /// Control characters of foreign text are shown as U+FFFD, so that no file can steer the terminal.
    void message(const QString& text);
};

/// "Code" and "Message" and so on in the order given; empty values are left out.
void appendText(base::Json& object, const char* name, const QString& value);

} // namespace composer::cli
