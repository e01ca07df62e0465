// SPDX-License-Identifier: Apache-2.0
#include "texts/notice.h"

#include "contact/issues/path.h"

#include <QStringList>
#include <QStringView>

namespace composer::models {

QString factLines(const Facts& facts)
{
    QStringList lines;
    for (const auto& [name, value] : facts) {
        if (!value.isEmpty())
            lines << QLatin1String(name) + QLatin1String(": ") + value;
    }
    return lines.join(u'\n');
}

QString paragraph(const Notice& notice)
{
    return notice.advice.isEmpty() ? notice.headline : notice.headline + u' ' + notice.advice;
}

QString shownText(const QString& text)
{
    QString shown;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isBetween = at == text.size() || text[at] == u'\n' || text[at] == u'\t';
        if (!isBetween)
            continue;
        shown += contact::visibleText(QStringView(text).sliced(from, at - from));
        if (at < text.size())
            shown += text[at];
        from = at + 1;
    }
    return shown;
}

QString shownName(const QString& name)
{
    constexpr qsizetype longest = 200;
    const auto start = contact::visibleText(name.left(longest));
    return name.size() > longest ? start + u'…' : start;
}

} // namespace composer::models
