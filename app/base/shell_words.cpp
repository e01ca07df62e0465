// SPDX-License-Identifier: Apache-2.0
#include "base/shell_words.h"

namespace composer::base {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\r' || c == u'\n';
}

/// Takes one character after the other.
class Splitter {
public:
    void take(QChar c)
    {
        if (m_escaped)
            takeEscaped(c);
        else if (c == u'\\' && m_quote != u'\'')
            m_escaped = true;
        else if (!m_quote.isNull())
            takeQuoted(c);
        else if (c == u'\'' || c == u'"')
            m_quote = c;
        else if (isBlank(c))
            endWord();
        else
            m_word += c;
        m_inWord = m_inWord || m_escaped || !m_quote.isNull() || !m_word.isEmpty();
    }

    Result<QStringList, ShellWordsError> finish() &&
    {
        if (m_escaped)
            return fail(ShellWordsError::NothingEscaped);
        if (!m_quote.isNull())
            return fail(ShellWordsError::OpenQuotation);
        endWord();
        return std::move(m_words);
    }

private:
    void takeEscaped(QChar c)
    {
        if (!m_quote.isNull() && c != u'\\' && c != m_quote)
            m_word += u'\\';
        m_word += c;
        m_escaped = false;
    }
    void takeQuoted(QChar c)
    {
        if (c == m_quote)
            m_quote = QChar();
        else
            m_word += c;
    }
    void endWord()
    {
        if (m_inWord)
            m_words.append(std::exchange(m_word, QString()));
        m_inWord = false;
    }

    QStringList m_words;
    QString m_word;
    bool m_inWord = false; ///< also when it is empty so far: '' is a word
    bool m_escaped = false;
    QChar m_quote; ///< null outside quotation marks
};

} // namespace

Result<QStringList, ShellWordsError> splitShellWords(QStringView command)
{
    Splitter splitter;
    for (const auto c : command)
        splitter.take(c);
    return std::move(splitter).finish();
}

} // namespace composer::base
