// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/starter_templates.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace composer::models {

std::vector<StarterTemplate> starterTemplates()
{
    std::vector<StarterTemplate> found;
    const QDir folder(QStringLiteral(":/templates"));
    for (const auto& entry : folder.entryInfoList({QStringLiteral("*.json")})) {
        QFile file(entry.filePath());
        auto read = contact::readDraft(file.open(QFile::ReadOnly) ? file.readAll() : QByteArray());
        if (read)
            found.push_back({entry.completeBaseName(), std::move(read->draft)});
    }
    std::sort(found.begin(), found.end(), [](const StarterTemplate& a, const StarterTemplate& b) {
        return a.draft.title.value_or(a.id) < b.draft.title.value_or(b.id);
    });
    return found;
}

} // namespace composer::models
