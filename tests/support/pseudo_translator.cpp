// SPDX-License-Identifier: Apache-2.0
#include "support/pseudo_translator.h"

namespace composer::test {

QString PseudoTranslator::translate(const char* context, const char* source, const char*, int) const
{
    // Qt asks the translator for the direction of writing in this way.
    if (qstrcmp(context, "QGuiApplication") == 0 && qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
        return {};
    return pseudo(QString::fromUtf8(source));
}

QString PseudoTranslator::pseudo(const QString& text)
{
    static const QString plain = QStringLiteral("aceinosuyACEINOSUY");
    static const QString accented = QStringLiteral("áçéíñóšúýÁÇÉÍÑÓŠÚÝ");
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        result += text[i] == u'%' && i + 1 < text.size() ? text.mid(i++, 2)
            : plain.contains(text[i])                    ? QString(accented[plain.indexOf(text[i])])
                                                         : QString(text[i]);
    }
    return text.isEmpty() ? text : u'[' + result + QString((text.size() * 4 + 9) / 10, u'·') + u']';
}

} // namespace composer::test
