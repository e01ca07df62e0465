// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace composer::models {

/// A header as it was copied out of a mail, made the value of one line: folded lines are joined with a space, and a
/// leading "References:" (or In-Reply-To, Message-ID) goes.
QString unfoldedHeader(const QString& copied);

} // namespace composer::models
