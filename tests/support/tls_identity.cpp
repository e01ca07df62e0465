// SPDX-License-Identifier: Apache-2.0
#include "support/tls_identity.h"

#include <memory>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace composer::test {

namespace {

using Key = std::shared_ptr<EVP_PKEY>;
using Cert = std::shared_ptr<X509>;

constexpr long day = 24 * 60 * 60;

struct Authority {
    Key key;
    Cert certificate;
};

Key newKey()
{
    return {EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), EVP_PKEY_free};
}

void addExtension(X509* certificate, int id, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
        X509V3_EXT_conf_nid(nullptr, &context, id, value), X509_EXTENSION_free);
    X509_add_ext(certificate, extension.get(), -1);
}

Cert newCertificate(const Key& key, const char* commonName, long validUntil)
{
    static long serial = 1000;
    Cert certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3 * day);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validUntil);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
        reinterpret_cast<const unsigned char*>(commonName), -1, -1, 0);
    return certificate;
}

Authority newAuthority(const char* name)
{
    Authority made {newKey(), nullptr};
    made.certificate = newCertificate(made.key, name, day);
    X509_set_issuer_name(made.certificate.get(), X509_get_subject_name(made.certificate.get()));
    addExtension(made.certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(made.certificate.get(), NID_key_usage, "critical,keyCertSign");
    X509_sign(made.certificate.get(), made.key.get(), EVP_sha256());
    return made;
}

const Authority& testAuthority()
{
    static const auto authority = newAuthority("Contact Composer test authority");
    return authority;
}

template <class Write>
QByteArray toPem(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), BIO_free);
    write(memory.get());
    char* data = nullptr;
    const auto size = BIO_get_mem_data(memory.get(), &data);
    return {data, size};
}

QByteArray certificatePem(const Cert& certificate)
{
    return toPem([&](BIO* out) { PEM_write_bio_X509(out, certificate.get()); });
}

TlsIdentity signedBy(const Authority& issuer, const Key& key, const Cert& certificate, const EVP_MD* digest)
{
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.certificate.get()));
    X509_sign(certificate.get(), issuer.key.get(), digest);
    const auto keyPem =
        toPem([&](BIO* out) { PEM_write_bio_PrivateKey(out, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    return {certificatePem(certificate), keyPem};
}

} // namespace

QByteArray testAuthorityPem()
{
    return certificatePem(testAuthority().certificate);
}

TlsIdentity makeIdentity(Certificate kind)
{
    const auto key = newKey();
    const bool isOther = kind == Certificate::WrongHost || kind == Certificate::OtherNames;
    const auto certificate = newCertificate(
        key, kind == Certificate::WrongHost ? "other.example" : "localhost", kind == Certificate::Expired ? -day : day);
    if (kind != Certificate::NoNames)
        addExtension(
            certificate.get(), NID_subject_alt_name, isOther ? "DNS:other.example" : "DNS:localhost,IP:127.0.0.1");

    const auto issuer = kind == Certificate::SelfSigned ? Authority {key, certificate}
        : kind == Certificate::UntrustedAuthority       ? newAuthority("Unknown authority")
                                                        : testAuthority();
    return signedBy(issuer, key, certificate, kind == Certificate::Sha1 ? EVP_sha1() : EVP_sha256());
}

TlsIdentity makeIdentity(const QByteArray& commonName, const QByteArray& alternativeNames)
{
    const auto key = newKey();
    const auto certificate = newCertificate(key, commonName.constData(), day);
    if (!alternativeNames.isEmpty())
        addExtension(certificate.get(), NID_subject_alt_name, alternativeNames.constData());
    return signedBy(testAuthority(), key, certificate, EVP_sha256());
}

} // namespace composer::test
