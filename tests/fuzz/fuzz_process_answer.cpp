// SPDX-License-Identifier: Apache-2.0
#include "credentials/process/masked_words.h"
#include "credentials/process/process_answer.h"
#include "require.h"

using namespace composer;

// Beside crashes, what must hold for every output of a program: keys are whole and printable and have not ended; an
// error and masked words are one bounded line.
using composer::fuzz::require;

static void checkKeys(const credentials::Credentials& credentials)
{
    require(!credentials.keys.accessKeyId.isEmpty() && !credentials.keys.secretAccessKey.isEmpty());
    for (const char c : credentials.keys.accessKeyId)
        require(c > 0x20 && c < 0x7f);
    require(credentials.accountId.isEmpty() || credentials.accountId.size() == 12);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    QByteArray answer(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto words = credentials::maskedWords(answer, size % 2 == 1);
    require(words.size() <= credentials::maximumMaskedWords + 1);
    for (const auto c : words)
        require(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format);

    const auto found = credentials::readProcessAnswer(answer, QStringLiteral("profile"), QStringLiteral("vault"));
    if (found)
        checkKeys(*found);
    else
        require(found.error().detail.size() > 0 && found.error().detail.size() < 100);
    return 0;
}
