// SPDX-License-Identifier: Apache-2.0
#include "contact/path.h"

#include "contact/text_safety.h"

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
    return text + pathStep(m_name);
}

QString pathStep(QAnyStringView name)
{
    const auto text = name.toString();
    if (isPlainText(text))
        return text;
    QString step;
    for (const QChar unit : text) {
        if (isPlainText(QStringView(&unit, 1)))
            step += unit;
        else
            step += QStringLiteral("\\u%1").arg(uint {unit.unicode()}, 4, 16, QLatin1Char('0'));
    }
    return step;
}

} // namespace composer::contact
