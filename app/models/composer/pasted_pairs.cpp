// SPDX-License-Identifier: Apache-2.0
#include "models/composer/pasted_pairs.h"

#include <QStringTokenizer>

namespace composer::models {

contact::Entries<QString> pairsFromLines(const QString& lines)
{
    contact::Entries<QString> pairs;
    for (auto line : QStringTokenizer(lines, u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.trimmed().isEmpty())
            continue;
        auto at = line.indexOf(u'\t');
        const bool isTable = at >= 0;
        if (!isTable)
            at = line.indexOf(u'=');
        if (at < 0) {
            pairs.push_back({line.trimmed().toString(), {}});
            continue;
        }
        const auto value = line.sliced(at + 1);
        pairs.push_back({line.first(at).trimmed().toString(), (isTable ? value : value.trimmed()).toString()});
    }
    return pairs;
}

} // namespace composer::models
