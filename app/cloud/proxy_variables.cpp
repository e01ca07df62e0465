// SPDX-License-Identifier: Apache-2.0
#include "cloud/proxy_variables.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace composer::cloud {

using base::fail;
using Kind = ProxyAddress::Kind;
using Way = ProxyChoice::Way;

namespace {

struct Variable {
    QString name;
    QString value;
};

/// An empty one in lower case takes the one in upper case away.
std::optional<Variable> find(const QProcessEnvironment& environment, const QString& name)
{
    for (const auto& spelled : {name, name.toUpper()}) {
        // A web server hands the header Proxy of a request to its programs as HTTP_PROXY.
        const bool isHeader =
            spelled == QLatin1String("HTTP_PROXY") && environment.contains(QStringLiteral("REQUEST_METHOD"));
        if (environment.contains(spelled) && !isHeader)
            return Variable {spelled, environment.value(spelled).trimmed()};
    }
    return {};
}

bool isWithin(const QHostAddress& address, const QString& network)
{
    const auto subnet = QHostAddress::parseSubnet(network);
    return network.contains(u'/') && subnet.second >= 0 && address.protocol() == subnet.first.protocol()
        && address.isInSubnet(subnet);
}

QString withoutBrackets(QString host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

/// `name` with or without the dot in front stands for the host of that name and all below it.
bool isExcepted(const QString& entry, const QString& host, std::optional<int> port)
{
    auto name = entry.toLower();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    if (name.isEmpty())
        return false;
    if (const QHostAddress address(withoutBrackets(host)); !address.isNull())
        return withoutBrackets(name) == withoutBrackets(host) || isWithin(address, name);
    const auto withPort = port ? host + u':' + QString::number(*port) : QString();
    return std::ranges::any_of(
        std::array {host, withPort}, [&name](const QString& one) { return one == name || one.endsWith(u'.' + name); });
}

bool isExcepted(const QProcessEnvironment& environment, const QString& host, std::optional<int> port)
{
    static const QRegularExpression separator(QStringLiteral("[,\\s]+"));
    const auto list = find(environment, QStringLiteral("no_proxy"));
    if (!list)
        return false;
    if (list->value == QLatin1String("*"))
        return true;
    return std::ranges::any_of(list->value.split(separator, Qt::SkipEmptyParts),
        [&](const QString& entry) { return isExcepted(entry, host, port); });
}

std::optional<Kind> kindOf(const QString& scheme)
{
    if (scheme == QLatin1String("http"))
        return Kind::Http;
    if (scheme == QLatin1String("socks5"))
        return Kind::Socks5;
    return scheme == QLatin1String("socks5h") ? std::optional(Kind::Socks5WithNames) : std::nullopt;
}

base::Result<ProxyAddress, QString> addressOf(const Variable& variable)
{
    constexpr int httpPort = 80;
    constexpr int socksPort = 1080;
    auto text = variable.value;
    if (text.startsWith(QLatin1String("//")))
        text.remove(0, 2);
    if (!text.contains(QLatin1String("://")))
        text.prepend(QLatin1String("http://"));
    const auto scheme = text.section(QLatin1String("://"), 0, 0).toLower();
    const auto kind = kindOf(scheme);
    if (!kind)
        return fail(QStringLiteral("%1 names a proxy by %2://, which cannot be used here; http:// and socks5:// can")
                        .arg(variable.name, scheme));
    const QUrl url(text, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return fail(QStringLiteral("%1 does not name a host and port").arg(variable.name));
    const int port = url.port(*kind == Kind::Http ? httpPort : socksPort);
    return ProxyAddress {*kind, url.host(), static_cast<quint16>(port), url.userName(QUrl::FullyDecoded),
        url.password(QUrl::FullyDecoded)};
}

} // namespace

QString ProxyAddress::name() const
{
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

base::Result<ProxyChoice, QString> proxyFor(
    const QProcessEnvironment& environment, const QByteArray& scheme, const QByteArray& host, std::optional<int> port)
{
    const auto names = {QString::fromLatin1(scheme) + QLatin1String("_proxy"), QStringLiteral("all_proxy")};
    const auto others = {QStringLiteral("http_proxy"), QStringLiteral("https_proxy")};
    if (isExcepted(environment, QString::fromLatin1(host).toLower(), port))
        return ProxyChoice {Way::Direct};
    for (const auto& name : names) {
        const auto variable = find(environment, name);
        if (!variable)
            continue;
        if (variable->value.isEmpty())
            return ProxyChoice {Way::Direct};
        const auto address = addressOf(*variable);
        if (!address)
            return fail(address.error());
        return ProxyChoice {Way::Proxy, *address};
    }
    // Somebody who set only the other one wants this one direct.
    const bool isOtherSet =
        std::ranges::any_of(others, [&](const auto& name) { return find(environment, name).has_value(); });
    return ProxyChoice {isOtherSet ? Way::Direct : Way::AskSystem};
}

} // namespace composer::cloud
