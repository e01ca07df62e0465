// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace composer::ui {

/// What only the person can answer, as a seam: tests script the answers. No answer is an empty text.
struct Questions {
    std::function<QString(QWidget* parent, const QString& folder)> fileToOpen;
    /// `proposed` is the whole path offered.
    std::function<QString(QWidget* parent, const QString& proposed)> fileToSave;
};

/// The desktop's own file dialogs.
Questions desktopQuestions();

} // namespace composer::ui
