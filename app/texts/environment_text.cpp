// SPDX-License-Identifier: Apache-2.0
#include "texts/environment_text.h"

#include "texts/notice.h"

#include <QCoreApplication>
#include <QStringList>

namespace composer::models {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Environment)
};

} // namespace

const std::vector<EnvironmentColor>& environmentColors()
{
    using C = EnvironmentColor;
    static const std::vector<C> all {C::Grey, C::Blue, C::Teal, C::Green, C::Amber, C::Red, C::Pink, C::Violet};
    return all;
}

const std::vector<KeyOrigin>& keyOrigins()
{
    static const std::vector<KeyOrigin> all {
        KeyOrigin::Keychain, KeyOrigin::SessionOnly, KeyOrigin::Profile, KeyOrigin::StandardChain};
    return all;
}

QString colorName(EnvironmentColor color)
{
    switch (color) {
    case EnvironmentColor::Grey:
        return Texts::tr("Grey");
    case EnvironmentColor::Blue:
        return Texts::tr("Blue");
    case EnvironmentColor::Teal:
        return Texts::tr("Teal");
    case EnvironmentColor::Green:
        return Texts::tr("Green");
    case EnvironmentColor::Amber:
        return Texts::tr("Amber");
    case EnvironmentColor::Red:
        return Texts::tr("Red");
    case EnvironmentColor::Pink:
        return Texts::tr("Pink");
    case EnvironmentColor::Violet:
        break;
    }
    return Texts::tr("Violet");
}

QString originName(KeyOrigin origin)
{
    switch (origin) {
    case KeyOrigin::Keychain:
        return Texts::tr("An access key in the keychain");
    case KeyOrigin::SessionOnly:
        return Texts::tr("An access key for this session only");
    case KeyOrigin::Profile:
        return Texts::tr("An AWS profile");
    case KeyOrigin::StandardChain:
        break;
    }
    return Texts::tr("AWS variables, then the default profile");
}

QString identityText(const Environment& environment)
{
    if (environment.isSandbox())
        return Texts::tr("demo keys");
    switch (environment.origin) {
    case KeyOrigin::Keychain:
        return Texts::tr("keychain");
    case KeyOrigin::SessionOnly:
        return Texts::tr("this session");
    case KeyOrigin::Profile:
        return Texts::tr("profile %1").arg(shownName(environment.profile));
    case KeyOrigin::StandardChain:
        break;
    }
    return Texts::tr("AWS variables or default profile");
}

QString maskedKeyId(const QString& accessKeyId)
{
    if (accessKeyId.size() < 12) // too short to hide anything in
        return QStringLiteral("…");
    return accessKeyId.left(4) + QStringLiteral("…") + accessKeyId.right(2);
}

} // namespace composer::models
