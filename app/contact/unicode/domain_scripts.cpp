// SPDX-License-Identifier: Apache-2.0
#include "contact/unicode/domain_scripts.h"

#include "contact/unicode/character_names.h"
#include "contact/unicode/text_safety.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace composer::contact {

namespace {

/// In the order in which they appear.
using Scripts = std::vector<QChar::Script>;

bool contains(const Scripts& scripts, QChar::Script script)
{
    return std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

bool isShared(QChar::Script script)
{
    return script == QChar::Script_Common || script == QChar::Script_Inherited || script == QChar::Script_Unknown;
}

Scripts scriptsOf(QStringView text)
{
    Scripts scripts;
    for (const auto c : text.toUcs4()) {
        const auto script = QChar::script(c);
        if (!isShared(script) && !contains(scripts, script))
            scripts.push_back(script);
    }
    return scripts;
}

bool isWithin(const Scripts& scripts, std::initializer_list<QChar::Script> allowed)
{
    return std::all_of(scripts.begin(), scripts.end(),
        [&](QChar::Script script) { return std::find(allowed.begin(), allowed.end(), script) != allowed.end(); });
}

bool areWrittenTogether(const Scripts& scripts)
{
    using enum QChar::Script;
    return scripts.size() < 2 || isWithin(scripts, {Script_Latin, Script_Han, Script_Hiragana, Script_Katakana})
        || isWithin(scripts, {Script_Latin, Script_Han, Script_Bopomofo})
        || isWithin(scripts, {Script_Latin, Script_Han, Script_Hangul});
}

bool hasLatinLookAlikes(QChar::Script script)
{
    using enum QChar::Script;
    return script == Script_Cyrillic || script == Script_Greek || script == Script_Armenian || script == Script_Cherokee
        || script == Script_Coptic || script == Script_Lisu;
}

bool areMixed(QStringView domain, const Scripts& scripts)
{
    if (contains(scripts, QChar::Script_Latin) && std::any_of(scripts.begin(), scripts.end(), hasLatinLookAlikes))
        return true;
    const auto labels = domain.split(u'.');
    return std::any_of(
        labels.begin(), labels.end(), [](QStringView label) { return !areWrittenTogether(scriptsOf(label)); });
}

CodePoints foreignCharacters(QStringView domain, QChar::Script familiar)
{
    constexpr std::size_t most = 8;
    CodePoints found;
    for (const auto c : domain.toUcs4()) {
        const auto script = QChar::script(c);
        if (script != familiar && !isShared(script) && found.size() < most
            && std::find(found.begin(), found.end(), c) == found.end())
            found.push_back(c);
    }
    return found;
}

QString namesOf(const Scripts& scripts)
{
    QStringList names;
    for (const auto script : scripts)
        names += scriptName(script);
    return names.join(QStringLiteral(", "));
}

} // namespace

std::optional<MixedScripts> mixedScripts(QStringView domain)
{
    auto scripts = scriptsOf(domain);
    if (!areMixed(domain, scripts))
        return std::nullopt;
    // Latin first: it is what the others are taken for.
    std::stable_partition(
        scripts.begin(), scripts.end(), [](QChar::Script script) { return script == QChar::Script_Latin; });
    return MixedScripts {QString::fromLatin1(QUrl::toAce(domain.toString())), namesOf(scripts),
        describe(foreignCharacters(domain, scripts.front())).join(QStringLiteral(", "))};
}

} // namespace composer::contact
