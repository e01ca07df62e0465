// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace composer {

/// First of all: standard input, output and error exist, so that no file or socket takes the number of one that was
/// closed and gets what is written to it. A closed one can be read as empty and not be written to, which then is an
/// error like a full disk. So is a pipe without a reader, instead of the end of the process.
void prepareStreams();

/// Without a UTF-8 locale, as in a cron job, Qt takes C.UTF-8, and from Qt 6.8 on every program says so on standard
/// error in four lines. Nothing here depends on the locale's encoding, so that the user learns nothing from it.
void hideLocaleHint();

} // namespace composer
