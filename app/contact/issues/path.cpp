// SPDX-License-Identifier: Apache-2.0
#include "contact/issues/path.h"

#include "contact/unicode/joiners.h"
#include "contact/unicode/text_safety.h"

namespace composer::contact {

QString Path::text() const
{
    if (!m_parent)
        return {};
    auto text = m_parent->text();
    if (m_index >= 0)
        return text + u'[' + QString::number(m_index) + u']';
    if (m_parent->m_parent)
        text += u'.';
    return text + keyInPath(m_name);
}

QString keyInPath(QAnyStringView name)
{
    const auto isLong = name.size() > longestKeyInPath;
    return isLong ? visibleText(name.visit([](auto text) { return text.first(longestKeyInPath).toString(); })) + u'…'
                  : visibleText(name);
}

QString visibleText(QAnyStringView foreign)
{
    auto text = foreign.toString();
    if (isPlainText(text))
        return text;
    QString visible;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = QChar::requiresSurrogates(codePointAt(text, i)) ? 2 : 1;
        const auto character = QStringView(text).sliced(i, units);
        if (isPlainText(character))
            visible += character;
        else
            for (const QChar unit : character)
                visible += QStringLiteral("\\u%1").arg(uint {unit.unicode()}, 4, 16, QLatin1Char('0'));
        i += units;
    }
    return visible;
}

} // namespace composer::contact
