// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QWidget;

namespace composer::models {
class SubmissionModel;
}

namespace composer::ui {

/// Asks before the first contact of a session goes to production, in a window of its own over `parent`; the answer goes
/// to `submission`. Anything but the one button sends nothing.
void askForProduction(QWidget* parent, models::SubmissionModel& submission, const QString& name, const QString& account,
    const QString& instance);

} // namespace composer::ui
