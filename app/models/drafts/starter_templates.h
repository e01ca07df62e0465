// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact/drafts/draft.h"

#include <vector>

namespace composer::models {

struct StarterTemplate {
    QString id; ///< its file's name without the ending, e.g. "order-question"; stable
    contact::Draft draft;
};

/// The templates that come with the application, in the order of their titles.
std::vector<StarterTemplate> starterTemplates();

} // namespace composer::models
