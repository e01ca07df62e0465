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
    /// Something could not be written to standard output: what waits for it must not take this for a success.
    bool hasLostOutput() const { return m_hasLostOutput; }
    bool line(const QString& text) { return data(text.toUtf8() + '\n'); }
    bool json(const base::Json& value);
    /// Control characters of foreign text are shown as U+FFFD, so that no file can steer the terminal.
    void message(const QString& text);

private:
    bool m_hasLostOutput = false;
};

/// "Code" and "Message" and so on in the order given; empty values are left out.
void appendText(base::Json& object, const char* name, const QString& value);

} // namespace composer::cli
