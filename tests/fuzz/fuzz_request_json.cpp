// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "contact/drafts/request_json.h"
#include "exchange/cli_export.h"
#include "require.h"

#include <algorithm>

using namespace composer;
using fuzz::require;

/// However the characters are written, they are the same text.
static void checkSpellings(const base::Json& json)
{
    for (const auto characters :
        {base::JsonCharacters::All, base::JsonCharacters::Visible, base::JsonCharacters::Ascii}) {
        const auto written = base::writeJson(json, base::JsonStyle::Indented, characters);
        const auto again = base::parseJson(written);
        require(again && *again == json);
        if (characters == base::JsonCharacters::Ascii)
            require(std::ranges::all_of(written, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7F); }));
    }
}

/// A command that is pasted is printable, and each line but the first begins within quotes.
static void checkCommand(const contact::EmailContact& contact)
{
    const auto command = exchange::exportCli(contact);
    require(std::ranges::all_of(command, [](char c) { return c == '\n' || (c >= 0x20 && c < 0x7F); }));
    require(command.count('\'') % 2 == 0);
    const auto lines = command.chopped(1).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i)
        require(lines[i].startsWith('\'') || lines[i].startsWith("| aws "));
}

/// What is read of a request is what is sent of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto source = fuzz::viewOf(data, size);
    const auto json = base::parseJson(source);
    if (!json) {
        require(json.error().position.line >= 1 && json.error().position.line <= source.count('\n') + 1);
        return 0;
    }
    checkSpellings(*json);
    const auto read = contact::readContact(*json, source);
    for (const auto& issue : read.issues)
        require(issue.line >= 1 && issue.line <= source.count('\n') + 1);
    const auto body = contact::wireBody(read.contact);
    const auto again = base::parseJson(body);
    require(again.hasValue());
    require(contact::wireBody(contact::readContact(*again).contact) == body);
    checkCommand(read.contact);
    return 0;
}
