// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSsl>
#include <QString>
#include <QStringView>

class QSslCertificate;

namespace composer::cloud {

/// Whether a name of a certificate is that of the host (RFC 9110, 4.3.4 and 4.3.5; RFC 6125, 6.4). Upper and lower case
/// are one. A "*" is one whole label, the first of at least three, and stands for one label of the host. `host` is in
/// its ASCII form, without brackets around an IPv6 address.
bool isNameOf(QStringView name, QStringView host);

/// Whether the certificate's subject alternative names have the host: a DNS name for a name, an IP address for an
/// address. The common name never counts, which Qt would take for a host's whatever these names say.
bool namesHost(const QSslCertificate& certificate, const QString& host);

} // namespace composer::cloud
