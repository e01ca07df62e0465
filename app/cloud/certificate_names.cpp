// SPDX-License-Identifier: Apache-2.0
#include "cloud/certificate_names.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

namespace composer::cloud {

bool isNameOf(QStringView name, QStringView host)
{
    if (name.isEmpty() || host.isEmpty())
        return false;
    if (name.compare(host, Qt::CaseInsensitive) == 0)
        return !name.contains(u'*');
    if (!name.startsWith(QLatin1String("*.")) || name.count(u'*') > 1)
        return false;
    const auto domain = name.sliced(1); // with its dot
    const auto dot = host.indexOf(u'.');
    return dot > 0 && domain.count(u'.') >= 2 && !domain.endsWith(u'.')
        && host.sliced(dot).compare(domain, Qt::CaseInsensitive) == 0;
}

bool namesHost(const QSslCertificate& certificate, const QString& host)
{
    const auto names = certificate.subjectAlternativeNames();
    const QHostAddress address(host);
    if (address.isNull())
        return std::ranges::any_of(
            names.values(QSsl::DnsEntry), [&](const QString& name) { return isNameOf(name, host); });
    return std::ranges::any_of(
        names.values(QSsl::IpAddressEntry), [&](const QString& name) { return QHostAddress(name) == address; });
}

} // namespace composer::cloud
