// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::addresses {

/// A pasted text with what a web page, a letter, a list, a sheet or a mail's header put around addresses taken off, so
/// that addressPieces() can cut it: HTML entities, full-width and typographic signs, characters that are not seen,
/// marks of lists and of quoted mails, names of headers and their folded lines, mailto: links with their queries, and
/// cells between tabs. Linear in the text.
QString withoutPasteMarks(const QString& text);

/// One piece of it with what is around the address taken off: quotes and brackets around the whole or around the
/// address, and signs of a sentence at its end.
QString withoutWrapping(const QString& piece);

} // namespace composer::addresses
