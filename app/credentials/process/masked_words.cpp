// SPDX-License-Identifier: Apache-2.0
#include "credentials/process/masked_words.h"

#include "base/text.h"

#include <QRegularExpression>

namespace composer::credentials {

namespace {

const auto mask = QStringLiteral("***");

QString inOneLine(QString text)
{
    static const QRegularExpression terminalSequence(QStringLiteral("\x1b(\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*|.)"));
    text.replace(terminalSequence, QStringLiteral(" "));
    for (auto& c : text) {
        const auto category = c.category();
        if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Other_PrivateUse)
            c = u' ';
    }
    return text.simplified();
}

/// As long as a secret key (40), and not a word or a path of one case.
bool looksLikeSecret(QStringView run)
{
    bool upper = false;
    bool lower = false;
    bool digit = false;
    for (const auto c : run) {
        upper = upper || (c >= u'A' && c <= u'Z');
        lower = lower || (c >= u'a' && c <= u'z');
        digit = digit || (c >= u'0' && c <= u'9');
    }
    return int(upper) + int(lower) + int(digit) >= 2;
}

QString withoutLongRuns(const QString& text)
{
    static const QRegularExpression longRun(QStringLiteral("[A-Za-z0-9+/=_%.~-]{30,}"));
    QString result;
    qsizetype end = 0;
    for (auto matches = longRun.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(text).mid(end, match.capturedStart() - end);
        result += looksLikeSecret(match.capturedView()) ? QStringView(mask) : match.capturedView();
        end = match.capturedEnd();
    }
    result += QStringView(text).mid(end);
    return result;
}

} // namespace

QString maskedWords(QByteArrayView utf8, bool wasCut)
{
    if (wasCut) {
        while (!utf8.isEmpty() && utf8.back() > ' ')
            utf8.chop(1);
    }
    auto text = inOneLine(QString::fromUtf8(utf8.data(), utf8.size()));
    text = base::redactUrls(text);
    static const QRegularExpression keyId(QStringLiteral("\\bA[A-Z]{3}[A-Z2-7]{12,}\\b"));
    text.replace(keyId, mask);
    static const QRegularExpression named(
        QStringLiteral("((?:secret|token|passw|passphrase|credential|access_?key|api_?key|authorization)\\w*[\"']?"
                       "\\s*[:=]\\s*)(?:bearer\\s+|basic\\s+)?(\"[^\"]*\"?|'[^']*'?|[^\\s,;}]+)"),
        QRegularExpression::CaseInsensitiveOption);
    text.replace(named, QStringLiteral("\\1***"));
    text = withoutLongRuns(text);
    return text.size() > maximumMaskedWords ? u'…' + text.last(maximumMaskedWords) : text;
}

} // namespace composer::credentials
