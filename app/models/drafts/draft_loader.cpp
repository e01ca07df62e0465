// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_loader.h"

#include "base/atomic_file.h"
#include "models/tasks/background.h"
#include "texts/error_text.h"

namespace composer::models {

namespace {

LoadedDraft load(const QString& path)
{
    const auto file = base::readFile(path, contact::maximumDraftBytes);
    if (!file)
        return base::fail(paragraph(fileErrorText(file.error())));
    auto draft = contact::readDraft(*file);
    if (!draft)
        return base::fail(path + QLatin1String(": ") + paragraph(draftErrorText(draft.error())));
    return std::move(draft).value();
}

} // namespace

void loadDraft(const QString& path, QObject* receiver, std::function<void(const LoadedDraft&)> done)
{
    inBackground([path] { return load(path); }, receiver, std::move(done));
}

} // namespace composer::models
