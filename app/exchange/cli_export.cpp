// SPDX-License-Identifier: Apache-2.0
#include "exchange/cli_export.h"

#include "exchange/json_export.h"

#include <algorithm>

namespace composer::exchange {

namespace {

/// MAX_ARG_STRLEN of Linux is 32 pages, the closing NUL included.
constexpr qsizetype maximumArgument = 128 * 1024 - 1;

bool isPlainInShell(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-._/:@%+,").contains(c);
}

QByteArray commandStart(const CliTarget& target)
{
    QByteArray command("aws connect start-email-contact");
    if (!target.region.isEmpty())
        command += " --region " + shellWord(target.region.toUtf8());
    if (!target.endpointUrl.isEmpty())
        command += " --endpoint-url " + shellWord(target.endpointUrl.toUtf8());
    return command + " --cli-input-json ";
}

} // namespace

QByteArray shellWord(QByteArray text)
{
    text.truncate(std::find(text.cbegin(), text.cend(), '\0') - text.cbegin());
    if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isPlainInShell))
        return text;
    return '\'' + text.replace("'", "'\\''") + '\'';
}

QByteArray exportCli(const contact::EmailContact& contact, const CliTarget& target)
{
    const auto json = exportJson(contact); // ends with a line break
    const auto start = commandStart(target);
    if (json.size() <= maximumArgument)
        return start + shellWord(json.chopped(1)) + '\n';
    // No line of JSON is a bare word.
    return start + "file:///dev/stdin <<'REQUEST'\n" + json + "REQUEST\n";
}

} // namespace composer::exchange
