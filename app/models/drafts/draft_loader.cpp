// SPDX-License-Identifier: Apache-2.0
#include "models/drafts/draft_loader.h"

#include "base/atomic_file.h"
#include "texts/error_text.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>

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
    QThreadPool::globalInstance()->start([path, receiver = QPointer(receiver), done = std::move(done)] {
        const auto draft = std::make_shared<const LoadedDraft>(load(path));
        // The application, not the receiver: that one may be destroyed in this very moment.
        QMetaObject::invokeMethod(QCoreApplication::instance(), [receiver, draft, done] {
            if (receiver)
                done(*draft);
        });
    });
}

} // namespace composer::models
