// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLocale;

namespace composer::ui {

/// The window speaks the first of the locale's languages (LANGUAGE, LC_MESSAGES, LANG) that it knows, else English;
/// Qt's own words follow in the same language where Qt's translations are installed. Call it once, after the
/// application was made and before any widget.
void installTranslations(const QLocale& locale);

} // namespace composer::ui
