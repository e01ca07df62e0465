// SPDX-License-Identifier: Apache-2.0
#include "base/text.h"

#include <QRegularExpression>

namespace composer::base {

qsizetype codePointCount(QStringView text)
{
    qsizetype count = text.size();
    // A low surrogate that follows a high one belongs to the same character.
    for (qsizetype i = 1; i < text.size(); ++i)
        count -= text[i].isLowSurrogate() && text[i - 1].isHighSurrogate();
    return count;
}

qsizetype utf8Size(QStringView text)
{
    qsizetype size = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto unit = text[i].unicode();
        if (unit < 0x80)
            size += 1;
        else if (unit < 0x800)
            size += 2;
        else if (QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            size += 4;
            ++i;
        } else
            size += 3; // also a lone surrogate, which is encoded as U+FFFD
    }
    return size;
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

} // namespace composer::base
