// SPDX-License-Identifier: Apache-2.0
#include "random_profiles.h"

namespace {

constexpr const char* names[] = {"work", "work", "a", "b", "default", "default", "Foo Bar", "münchen", "a,b", "dev(eu)",
    "a#b", "a;b", "a]b", "x=y", "x:y", "O'Hara", "two  blanks", "a\\b", "a~!*b", "\xf0\x9f\x98\x80", "A", "a\tb"};
constexpr const char* keys[] = {"region", "region", "output", "aws_access_key_id", "aws_secret_access_key",
    "aws_session_token", "role_arn", "source_profile", "credential_process", "credential_process", "Region",
    "AWS_ACCESS_KEY_ID", "endpoint_url", "sso_session", "services", "cli_pager"};
constexpr const char* oddKeys[] = {"in valid", "k\xc3\xa4se", "export A", "a*", "[a", "\"region\""};
constexpr const char* signs[] = {"=", " = ", " = ", " = ", "\t=\t", "= ", " =", ":", ": ", " : "};
constexpr const char* values[] = {"eu-west-1", "us-east-1", "AKIDEXAMPLE", "wJalr/XUtn+FEMI=", "arn:aws:iam::1:role/x",
    "", "", "a b", "x=y", "x:y", "Grüße \xf0\x9f\x98\x80", "\"quoted\"", "a;b", "a#b", "#b", "\xc2\xa0padded\xc2\xa0",
    "/usr/bin/tool --profile x", "https://h.example/start#/", "%(region)s", "$HOME/x", "[x]"};
constexpr const char* commentedValues[] = {"a # b", "a ; b", "a\t# b", "# b", "/t --item \"AWS #1 ; x\"",
    "/t 'a # b' # c", "it's # c", "/t \\# # c", "/t a\\ # b", "/t \"a\\\" # b\" # c", "a #b ;c"};
constexpr const char* nestedLines[] = {
    "sub = v", "sub=v", "addressing_style = path", "endpoint_url = http://localhost:1", "a = b # c", "a=", "a = b = c"};
constexpr const char* oddNestedLines[] = {"Sub = V", "in valid = v", "= v", "sub: v", "sub", "[x] = y"};
constexpr const char* services[] = {"s3", "connect", "sts", "S3"};
constexpr const char* junk[] = {"stray words", "=x", ":x", "]", "[", "[]", "[ ]", "[profile work", "[work", "[profile",
    "[profile a b = c", "\xfc", "region = M\xfcnchen", "= = =", "\\", "\xef\xbb\xbfx = y"};
constexpr const char* comments[] = {"# note", "; note", "#", ";", "#[profile x]", ";a=b"};

} // namespace

ProfileFiles RandomProfiles::next()
{
    m_isCareful = chance(60);
    return {file(true), file(false)};
}

QByteArray RandomProfiles::anew(std::set<QByteArray>& used, const std::function<QByteArray()>& make)
{
    auto text = make();
    for (int tries = 0; m_isCareful && tries < 50 && !used.insert(text.toLower()).second; ++tries)
        text = make();
    return text;
}

QByteArray RandomProfiles::lineEnd()
{
    static constexpr const char* ends[] = {"\n", "\r\n", "\r"};
    return m_lineEnds < 3 ? ends[m_lineEnds] : oneOf(ends);
}

QByteArray RandomProfiles::indentation()
{
    static constexpr const char* depths[] = {"", " ", "  ", "    ", "\t", "\xc2\xa0", "      "};
    return chance(85) ? m_base : oneOf(depths);
}

QByteArray RandomProfiles::heading(bool isConfig)
{
    m_usedKeys.clear();
    auto name = anew(m_usedNames, [this] { return oneOf(names); });
    if (isConfig && name.contains(' '))
        name = chance(50) ? '"' + name + '"' : chance(50) ? '\'' + name + '\'' : name;
    else if (chance(4))
        name = '"' + name + '"';
    auto text = isConfig && name != "default" ? "profile " + name : name;
    if (m_isCareful)
        return '[' + text + ']';
    if (isConfig && name == "default" && chance(40))
        text = "profile default";
    if (chance(8))
        text = oneOf({"default", "profile default", "profile default", "DEFAULT", "DEFAULT", "plugins", "preview",
            "profile", "profilefoo", "profiles x", "profile \t y", "profile \"\"", "\"profile z\"", "Profile w"});
    else if (isConfig && chance(8))
        text = oneOf({"sso-session corp", "sso-session 'a b'", "sso-sessioncorp", "services local", "services \"x y\"",
            "services", "sso-session corp"});
    if (chance(4))
        text = ' ' + text + oneOf({" ", "", "\t"});
    auto line = '[' + text + ']';
    if (chance(6))
        line += oneOf({" # note", "# note", "; see [x]", " ; note", " # see [x]"});
    else if (chance(4))
        line += oneOf({" note", " /* s3://bucket/# */", "]", " [x]", " = y", "  "});
    return line;
}

QByteArray RandomProfiles::setting()
{
    if (chance(10)) {
        auto text = m_base + anew(m_usedKeys, [this] { return oneOf(services); }) + oneOf({" =", "=", " = "})
            + (rarely(15) ? " # c" : "") + lineEnd();
        for (auto left = m_random.bounded(1, 4); left > 0; --left)
            text += m_base + oneOf({"  ", "\t", " "}) + (rarely(4) ? oneOf(oddNestedLines) : oneOf(nestedLines))
                + (left > 1 ? lineEnd() : QByteArray());
        return text;
    }
    const auto key = rarely(4) ? oneOf(oddKeys) : anew(m_usedKeys, [this] { return oneOf(keys); });
    const auto value = rarely(15) ? oneOf(commentedValues) : oneOf(values);
    return indentation() + key + oneOf(signs) + value + oneOf({"", "", " ", "\t"});
}

QByteArray RandomProfiles::file(bool isConfig)
{
    static constexpr const char* bases[] = {"", "", "", "", "  ", "    ", "\t"};
    m_lineEnds = chance(80) ? 0 : m_random.bounded(4);
    QByteArray text = rarely(4) ? "\xef\xbb\xbf" : "";
    m_base.clear();
    m_usedNames.clear();
    if (isConfig && rarely(5))
        text += "[profile default]" + lineEnd() + "output=json" + lineEnd() + "[default]" + lineEnd() + "region=a"
            + lineEnd();
    if (!rarely(6))
        text += heading(isConfig) + lineEnd();
    for (auto left = m_random.bounded(14); left > 0; --left) {
        const int kind = m_random.bounded(100);
        if (kind < 18) {
            text += (chance(80) ? QByteArray() : oneOf(bases)) + heading(isConfig);
            m_base = oneOf(bases);
        } else if (kind < 84)
            text += setting();
        else if (kind < 87 && !m_usedKeys.empty())
            text += m_base + oneOf({" ", "  ", "\t"}) + "goes on" + oneOf({"", " # c", " = x", " [x]"});
        else if (kind < 93)
            text += indentation() + (rarely(15) ? "# M\xfcnchen" : oneOf(comments));
        else if (kind < 98 || !rarely(100))
            text += oneOf({"", "", "   ", "\t", "\xc2\xa0"});
        else
            text += indentation() + oneOf(junk);
        text += lineEnd();
    }
    return text;
}
