// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

#include <QByteArray>
#include <QString>

namespace composer::cli {

/// The one writer of the commands: data goes to standard output, messages to standard error, and nothing of either can
/// steer a terminal.
class Console {
public:
    /// Writes a document: as it is into a file or a pipe, as shownText() on a terminal. False when standard output is
    /// closed or full.
    bool data(const QByteArray& bytes);
    /// Something could not be written to standard output: what waits for it must not take this for a success.
    bool hasLostOutput() const { return m_hasLostOutput; }
    /// As shownText(), but one line whatever is in it.
    bool line(const QString& text);
    /// One line. Its texts hold visible characters only, the others as escapes of JSON, which say the same.
    bool json(const base::Json& value);
    /// As shownText().
    void message(const QString& text);

private:
    bool write(const QByteArray& bytes);

    bool m_hasLostOutput = false;
};

/// "Code" and "Message" and so on in the order given; empty values are left out.
void appendText(base::Json& object, const char* name, const QString& value);

} // namespace composer::cli
