// SPDX-License-Identifier: Apache-2.0
#include "texts/environment_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace composer::models {

namespace {

struct Words {
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
        return Words::tr("Grey");
    case EnvironmentColor::Blue:
        return Words::tr("Blue");
    case EnvironmentColor::Teal:
        return Words::tr("Teal");
    case EnvironmentColor::Green:
        return Words::tr("Green");
    case EnvironmentColor::Amber:
        return Words::tr("Amber");
    case EnvironmentColor::Red:
        return Words::tr("Red");
    case EnvironmentColor::Pink:
        return Words::tr("Pink");
    case EnvironmentColor::Violet:
        break;
    }
    return Words::tr("Violet");
}

QString originName(KeyOrigin origin)
{
    switch (origin) {
    case KeyOrigin::Keychain:
        return Words::tr("An access key in the keychain");
    case KeyOrigin::SessionOnly:
        return Words::tr("An access key for this session only");
    case KeyOrigin::Profile:
        return Words::tr("An AWS profile");
    case KeyOrigin::StandardChain:
        break;
    }
    return Words::tr("AWS variables, then the default profile");
}

QString identityText(const Environment& environment)
{
    if (environment.isSandbox())
        return Words::tr("demo keys");
    switch (environment.origin) {
    case KeyOrigin::Keychain:
        return Words::tr("keychain");
    case KeyOrigin::SessionOnly:
        return Words::tr("this session");
    case KeyOrigin::Profile:
        return Words::tr("profile %1").arg(environment.profile);
    case KeyOrigin::StandardChain:
        break;
    }
    return Words::tr("AWS variables or default profile");
}

QString maskedKeyId(const QString& accessKeyId)
{
    if (accessKeyId.size() < 12) // too short to hide anything in
        return QStringLiteral("…");
    return accessKeyId.left(4) + QStringLiteral("…") + accessKeyId.right(2);
}

const QStringList& connectRegions()
{
    // Source: "Amazon Connect endpoints and quotas" in the AWS General Reference.
    static const QStringList regions {QStringLiteral("us-east-1"), QStringLiteral("us-west-2"),
        QStringLiteral("af-south-1"), QStringLiteral("ap-northeast-1"), QStringLiteral("ap-northeast-2"),
        QStringLiteral("ap-southeast-1"), QStringLiteral("ap-southeast-2"), QStringLiteral("ca-central-1"),
        QStringLiteral("eu-central-1"), QStringLiteral("eu-west-2"), QStringLiteral("us-gov-west-1")};
    return regions;
}

} // namespace composer::models
