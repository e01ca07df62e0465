// SPDX-License-Identifier: Apache-2.0
#include "exchange/cli_export.h"

#include "base/json.h"
#include "contact/drafts/request_json.h"

#include <QByteArrayView>

#include <algorithm>

namespace composer::exchange {

namespace {

/// MAX_ARG_STRLEN of Linux is 32 pages, the closing NUL included.
constexpr qsizetype maximumArgument = 128 * 1024 - 1;
/// Of a word on one line: a terminal without a line editor cuts lines of more than 4,095 bytes.
constexpr qsizetype longestPiece = 1'000;

bool isPlainInShell(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-._/:@+,").contains(c);
}

/// Whether some shell takes it for more than itself within single quotes: the quote, history in csh, and the escape in
/// fish; or a line editor for a key.
bool isActiveInQuotes(char c)
{
    return c < 0x20 || c >= 0x7F || c == '\'' || c == '!' || c == '\\';
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

/// The length of the character of a JSON text that begins at `at`, an escape being one.
qsizetype characterSize(QByteArrayView json, qsizetype at)
{
    if (json[at] != '\\')
        return 1;
    return json[at + 1] == 'u' ? 6 : 2;
}

/// A line of JSON in ASCII as words in quotes, one a line, each ended by `end`. What is active in quotes is an escape
/// of JSON instead.
void appendQuoted(QByteArray& out, QByteArrayView line, QByteArrayView end)
{
    QByteArray piece;
    const auto flush = [&] { out.append('\'').append(piece).append('\'').append(end); };
    for (qsizetype at = 0; at < line.size();) {
        const auto size = characterSize(line, at);
        const auto character = line.sliced(at, size);
        if (piece.size() + 6 > longestPiece) {
            flush();
            piece.clear();
        }
        if (character == "\\\\")
            piece += "\\u005c";
        else if (character == "'")
            piece += "\\u0027";
        else if (character == "!")
            piece += "\\u0021";
        else
            piece += character;
        at += size;
    }
    flush();
}

/// The text in pieces, with `end` after each but the last.
QByteArray quoted(QByteArrayView json, QByteArrayView end)
{
    QByteArray out;
    for (qsizetype from = 0; from < json.size();) {
        const auto lineBreak = json.indexOf('\n', from);
        const auto until = lineBreak < 0 ? json.size() : lineBreak;
        appendQuoted(out, json.sliced(from, until - from), end);
        from = until + 1;
    }
    return out.chopped(end.size());
}

} // namespace

QByteArray shellWord(QByteArrayView text)
{
    if (!text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isPlainInShell))
        return text.toByteArray();
    QByteArray word("'");
    for (const char c : text)
        word += isActiveInQuotes(c) ? QByteArray(1, c).toPercentEncoding({}, QByteArray(1, c)) : QByteArray(1, c);
    return word + '\'';
}

QByteArray exportCli(const contact::EmailContact& contact, const CliTarget& target)
{
    const auto json = base::writeJson(contact::toJson(contact), base::JsonStyle::Indented, base::JsonCharacters::Ascii);
    const auto start = commandStart(target);
    // Quotes that meet are one word. Where the line ends, no shell takes what comes next for a command: it is quoted,
    // too.
    const auto word = quoted(json, "\\\n");
    if (word.size() <= maximumArgument)
        return start + word + '\n';
    return "printf %s \\\n" + quoted(json, " \\\n") + " \\\n| " + start + "file:///dev/stdin\n";
}

} // namespace composer::exchange
