// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace composer::base {

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    // A low surrogate that follows a high one belongs to the same character.
    for (qsizetype i = 1; i < text.size(); ++i)
        count -= int {text[i].isLowSurrogate()} & int {text[i - 1].isHighSurrogate()};
    return count;
}

qsizetype utf8Size(QStringView text)
{
    qsizetype size = 0;
    // Without branches, so that the compiler makes it a loop of vectors: a body has millions of units. Each half
    // of a pair counts 3 here and the pair is 4; a lone one is encoded as U+FFFD, which is 3.
    for (const QChar unit : text)
        size += 1 + (unit.unicode() >= 0x80) + (unit.unicode() >= 0x800);
    return size - 2 * (text.size() - codePointCount(text));
}

QString redactUrl(QStringView url)
{
    static const QRegularExpression parts(
        QStringLiteral(R"(^([A-Za-z][A-Za-z0-9+.-]*://)(?:[^/?#@]*@)?([^?#]*)([?#].*)?$)"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = parts.match(url.toString());
    if (!match.hasMatch())
        return url.left(url.indexOf(u'?') < 0 ? url.size() : url.indexOf(u'?')).toString();
    return match.captured(1) + match.captured(2) + (match.capturedLength(3) > 1 ? QStringLiteral("?…") : QString());
}

QString redactUrls(QStringView text)
{
    static const QRegularExpression urls(
        QStringLiteral(R"(https?://[^\s"'<>]+)"), QRegularExpression::CaseInsensitiveOption);
    QString redacted;
    qsizetype from = 0;
    const auto source = text.toString();
    for (auto matches = urls.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        redacted += text.sliced(from, match.capturedStart() - from);
        redacted += redactUrl(match.capturedView());
        from = match.capturedEnd();
    }
    redacted += text.sliced(from);
    return redacted;
}

QString foreignWords(QString text, qsizetype longest)
{
    text.truncate(4 * longest); // before the work: a reply may hold a megabyte
    std::ranges::replace_if(
        text, [](QChar c) { return c.isSpace(); }, u' ');
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format; });
    text = text.trimmed();
    if (text.size() <= longest)
        return text;
    text.truncate(text[longest - 2].isHighSurrogate() ? longest - 2 : longest - 1);
    return text + u'…';
}

} // namespace composer::base
