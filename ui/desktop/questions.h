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
    /// Where the list of what was sent goes: a path that ends in .csv or .json.
    std::function<QString(QWidget* parent, const QString& proposed)> fileForSent;
    /// Whether something that cannot be undone is to be done; `verb` is the caption of the button that does it.
    std::function<bool(QWidget* parent, const QString& question, const QString& verb)> confirm;
};

/// The desktop's own file dialogs.
Questions desktopQuestions();

} // namespace composer::ui
