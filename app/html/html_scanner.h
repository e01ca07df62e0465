// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringView>

namespace composer::html {

/// Walks over HTML piece by piece, in one pass whatever the input: no tree, no nesting, no error. Good for judging and
/// for taking the text out of what is too large for a parser; what it takes for a tag may differ from what a browser
/// does, so it decides nothing about safety.
class HtmlScanner {
public:
    enum class Piece { Text, StartTag, EndTag, Comment, RawText, End };

    explicit HtmlScanner(QStringView html)
        : m_html(html)
    {
    }

    /// `Comment` is a declaration, too. `RawText` is the inside of a script, style, title, ... element.
    Piece next();
    /// Of the tag, in lower case; names of more than 20 characters are cut.
    const QString& name() const { return m_name; }
    /// The source of the piece; of a tag, what follows the name.
    QStringView source() const { return m_source; }
    /// The value as it is written, entities included; null when the tag has no such attribute.
    QStringView attribute(QLatin1String wanted) const;

private:
    Piece take(Piece piece, qsizetype begin, qsizetype end, qsizetype next);
    Piece tag(qsizetype nameBegin, bool isEnd);
    Piece rawText();
    qsizetype endOfTag(qsizetype from) const;

    QStringView m_html;
    qsizetype m_at = 0;
    QString m_name;
    QStringView m_source;
    bool m_isRaw = false;
};

} // namespace composer::html
