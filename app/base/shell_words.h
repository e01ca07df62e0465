// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>
#include <QStringView>

namespace composer::base {

enum class ShellWordsError {
    OpenQuotation, ///< the text ends inside quotation marks
    NothingEscaped ///< the text ends with a backslash
};

/// Splits a command into its words as the AWS CLI does on POSIX, which is Python's shlex.split(): blanks separate,
/// '…' takes everything, "…" lets \ escape only itself and ", and \ outside takes the next character. No variables, no
/// ~, no comments, no operators: nothing of the text is ever run by a shell.
Result<QStringList, ShellWordsError> splitShellWords(QStringView command);

} // namespace composer::base
