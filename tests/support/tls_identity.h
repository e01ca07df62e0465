// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace composer::test {

/// Which certificate a test server shows. All are made at run time; nothing of them is stored.
enum class Certificate {
    Trusted, ///< for localhost and 127.0.0.1, signed by the test authority
    SelfSigned,
    Expired,
    WrongHost, ///< signed by the test authority, for other.example
    UntrustedAuthority,
    Sha1, ///< signed with SHA-1
    NoNames, ///< no subject alternative name; only its common name says localhost
    OtherNames ///< its common name says localhost, its subject alternative names another host
};

/// A private key and the certificate that goes with it, PEM.
struct TlsIdentity {
    QByteArray certificate;
    QByteArray privateKey;
};

/// The certificate of the authority that signs the good ones; give it to the client.
QByteArray testAuthorityPem();
TlsIdentity makeIdentity(Certificate kind);
/// Signed by the test authority. `alternativeNames` as OpenSSL writes them, "DNS:localhost,IP:127.0.0.1"; empty: none.
TlsIdentity makeIdentity(const QByteArray& commonName, const QByteArray& alternativeNames);

} // namespace composer::test
