// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace composer::ui {

/// From now on assistive technology may ask a scroll area for a child that has just gone. Qt 6.4 looks for it without
/// asking whether it is there, and crashes when a scroll bar was hidden between two questions of a screen reader, as it
/// is when a page with a scroll bar makes room for another one. Once is enough; more do no harm.
void makeScrollAreasSafe();

} // namespace composer::ui
