// SPDX-License-Identifier: Apache-2.0
#include "storage/environment.h"

#include <algorithm>
#include <iterator>

namespace composer::storage {

namespace {

// In the order of the enumerations.
constexpr QStringView origins[] = {u"keychain", u"profile", u"standard-chain", u"session-only"};
constexpr QStringView colors[] = {u"grey", u"blue", u"teal", u"green", u"amber", u"red", u"pink", u"violet"};

template <class Value, std::size_t Size>
std::optional<Value> valueOf(const QStringView (&words)[Size], QStringView word)
{
    const auto found = std::ranges::find(words, word);
    if (found == std::end(words))
        return {};
    return static_cast<Value>(std::distance(std::begin(words), found));
}

} // namespace

bool Environment::isSandbox() const
{
    return id == sandboxId();
}

const QString& sandboxId()
{
    static const auto id = QStringLiteral("sandbox");
    return id;
}

Environment sandboxEnvironment()
{
    Environment sandbox;
    sandbox.id = sandboxId();
    sandbox.name = QStringLiteral("Sandbox");
    sandbox.color = EnvironmentColor::Grey;
    return sandbox;
}

QString word(KeyOrigin origin)
{
    return origins[static_cast<std::size_t>(origin)].toString();
}

QString word(EnvironmentColor color)
{
    return colors[static_cast<std::size_t>(color)].toString();
}

std::optional<KeyOrigin> keyOriginFrom(QStringView word)
{
    return valueOf<KeyOrigin>(origins, word);
}

std::optional<EnvironmentColor> environmentColorFrom(QStringView word)
{
    return valueOf<EnvironmentColor>(colors, word);
}

} // namespace composer::storage
