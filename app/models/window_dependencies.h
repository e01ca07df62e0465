// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sending/submission.h"
#include "storage/draft_store.h"
#include "targets/services.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace composer::models {

/// What the composition root hands to the window, which makes its models from it.
struct WindowDependencies {
    Services services;
    std::shared_ptr<storage::DraftStore> drafts;
    QStringList files; ///< drafts or requests to open at the start
    /// Called once, when the window is made: from then on it is given the files of later launches, to open them and to
    /// come to the front; an empty list only asks for the latter.
    std::function<void(std::function<void(const QStringList& files)> open)> onFilesHandedOver;
    sending::Submit submit = sending::submit;
};

} // namespace composer::models
