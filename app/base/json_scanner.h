// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/json.h"

namespace composer::base {

/// The words of a JSON text one after the other: strings, numbers, literals and single characters. The text must be
/// UTF-8. A member function that returns false has set the error, and position() is where it is.
class JsonScanner {
public:
    JsonScanner(QByteArrayView text, qsizetype start)
        : m_text(text)
        , m_at(start)
    {
    }

    qsizetype position() const { return m_at; }
    void moveTo(qsizetype position) { m_at = position; }
    bool atEnd() const { return m_at >= m_text.size(); }
    /// NUL at the end, as for a NUL in the text; atEnd() distinguishes them.
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void skipBlanks();
    /// Goes past the character if it comes next. Sets no error.
    bool accept(char wanted);

    bool readString(QString& text);
    bool readNumber(QByteArray& spelling);
    bool readLiteral(QByteArrayView literal);

    bool refuse(JsonError::Code code, QString detail = {});
    /// Something else is here, or the text ends.
    bool expected(const QString& what);
    JsonError::Code code() const { return m_code; }
    const QString& detail() const { return m_detail; }

private:
    bool readEscape(QString& text);
    bool readHex(char16_t& unit);
    bool skipDigits();

    QByteArrayView m_text;
    qsizetype m_at;
    JsonError::Code m_code = JsonError::Code::Syntax;
    QString m_detail;
};

} // namespace composer::base
