// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace composer::addresses {

/// The parts of an address text that each hold one recipient: cut at commas, semicolons and line ends outside quotes
/// and comments. A quote or parenthesis that its line does not close is a character like any other. Pieces are
/// trimmed and never empty. A comma inside an unquoted name, as address books write it (Doe, Jane <jane@example.com>),
/// does not cut.
std::vector<QStringView> addressPieces(QStringView text);

} // namespace composer::addresses
