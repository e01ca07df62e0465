// SPDX-License-Identifier: Apache-2.0
#include "models/composer/header_text.h"

#include <QStringList>

namespace composer::models {

QString unfoldedHeader(const QString& copied)
{
    auto text = copied;
    if (text.contains(u'\n') || text.contains(u'\r')) {
        QString joined;
        for (const auto& line : text.replace(u'\r', u'\n').split(u'\n')) {
            const auto words = line.trimmed();
            if (!words.isEmpty())
                joined += (joined.isEmpty() ? QString() : QStringLiteral(" ")) + words;
        }
        text = joined;
    }
    for (const auto* name : {"References:", "In-Reply-To:", "Message-ID:"}) {
        const QLatin1StringView prefix(name);
        if (text.startsWith(prefix, Qt::CaseInsensitive))
            return text.mid(prefix.size()).trimmed();
    }
    return text;
}

} // namespace composer::models
