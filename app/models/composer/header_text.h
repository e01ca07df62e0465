// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::models {

/// A header that was copied from a mail, as a value of one line: folded lines are joined with a space, and a leading
/// "References:" (or In-Reply-To, Message-ID) is removed.
QString unfoldedHeader(const QString& copied);

} // namespace composer::models
