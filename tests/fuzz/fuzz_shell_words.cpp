// SPDX-License-Identifier: Apache-2.0
#include "base/shell_words.h"
#include "require.h"

using namespace composer::base;

// Beside crashes, what must hold for every text: words are never longer than it, and words that are quoted come back as
// they were.
using composer::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto command = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto words = splitShellWords(command);
    if (!words)
        return 0;
    QStringList quoted;
    qsizetype total = 0;
    for (const auto& word : *words) {
        total += word.size();
        quoted << u'\'' + QString(word).replace(u'\'', QLatin1String("'\\''")) + u'\'';
    }
    require(total <= command.size());
    const auto again = splitShellWords(quoted.join(u' '));
    require(again && *again == *words);
    return 0;
}
