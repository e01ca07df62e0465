// SPDX-License-Identifier: Apache-2.0
#include "base/file_name.h"

#include <QUtf8StringView>

#include <algorithm>

namespace composer::base {

namespace {

constexpr char16_t firstByte = 0xDC80;
constexpr char16_t lastByte = 0xDCFF;

/// How many bytes from `at` on are one character of UTF-8; 0 when none.
qsizetype characterSize(QByteArrayView name, qsizetype at)
{
    const auto lead = static_cast<uchar>(name[at]);
    const qsizetype size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const bool isWhole = at + size <= name.size() && QUtf8StringView(name.data() + at, size).isValidUtf8();
    return isWhole ? size : 0;
}

bool isByte(QStringView text, qsizetype at)
{
    const auto unit = text[at].unicode();
    return unit >= firstByte && unit <= lastByte && !(at > 0 && text[at - 1].isHighSurrogate());
}

} // namespace

QString decodedName(QByteArrayView name)
{
    QString text;
    for (qsizetype at = 0; at < name.size();) {
        if (const auto size = characterSize(name, at); size > 0) {
            text += QString::fromUtf8(name.sliced(at, size));
            at += size;
        } else {
            text += QChar(char16_t(0xDC00 + static_cast<uchar>(name[at])));
            ++at;
        }
    }
    return text;
}

QByteArray encodedName(const QString& name)
{
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= name.size(); ++at) {
        const bool isEnd = at == name.size();
        if (!isEnd && !isByte(name, at))
            continue;
        bytes += QStringView(name).sliced(from, at - from).toUtf8();
        if (!isEnd)
            bytes += static_cast<char>(name[at].unicode() - 0xDC00);
        from = at + 1;
    }
    return bytes;
}

bool isUtf8Name(const QString& name)
{
    return name.isValidUtf16();
}

} // namespace composer::base
