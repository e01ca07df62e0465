// SPDX-License-Identifier: Apache-2.0
#include "support/socket_stream.h"

#include <algorithm>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace composer::test {

namespace {

std::unique_ptr<BIO, decltype(&BIO_free)> bioOf(const QByteArray& pem)
{
    return {BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), BIO_free};
}

} // namespace

std::shared_ptr<ssl_ctx_st> makeTlsContext(const TlsIdentity& identity, bool onlyTls10)
{
    std::shared_ptr<SSL_CTX> context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX_set_security_level(context.get(), 0); // else this side would refuse to show a bad certificate
    const auto certificate = bioOf(identity.certificate);
    const auto key = bioOf(identity.privateKey);
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        PEM_read_bio_X509(certificate.get(), nullptr, nullptr, nullptr), X509_free);
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> privateKey(
        PEM_read_bio_PrivateKey(key.get(), nullptr, nullptr, nullptr), EVP_PKEY_free);
    SSL_CTX_use_certificate(context.get(), x509.get());
    SSL_CTX_use_PrivateKey(context.get(), privateKey.get());
    if (onlyTls10) {
        SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
        SSL_CTX_set_max_proto_version(context.get(), TLS1_VERSION);
    }
    return context;
}

SocketStream::~SocketStream()
{
    close();
}

bool SocketStream::startTls(ssl_ctx_st* context)
{
    m_tls.reset(SSL_new(context), SSL_free);
    SSL_set_fd(m_tls.get(), m_descriptor);
    return SSL_accept(m_tls.get()) == 1;
}

bool SocketStream::waitForData()
{
    char byte = 0;
    if (m_tls)
        return SSL_peek(m_tls.get(), &byte, 1) > 0;
    return recv(m_descriptor, &byte, 1, MSG_PEEK) > 0;
}

QByteArray SocketStream::read(qsizetype maximum)
{
    QByteArray data(maximum, Qt::Uninitialized);
    const auto count = m_tls ? SSL_read(m_tls.get(), data.data(), static_cast<int>(maximum))
                             : recv(m_descriptor, data.data(), static_cast<std::size_t>(maximum), 0);
    data.truncate(std::max<qsizetype>(0, count));
    return data;
}

bool SocketStream::write(QByteArrayView data)
{
    while (!data.isEmpty()) {
        const auto count = m_tls ? SSL_write(m_tls.get(), data.data(), static_cast<int>(data.size()))
                                 : send(m_descriptor, data.data(), static_cast<std::size_t>(data.size()), MSG_NOSIGNAL);
        if (count <= 0)
            return false;
        data = data.sliced(count);
    }
    return true;
}

bool SocketStream::poll(short events, int milliseconds)
{
    pollfd waiting {m_descriptor, events, 0};
    return ::poll(&waiting, 1, milliseconds) > 0;
}

bool SocketStream::waitForClose(std::chrono::milliseconds span)
{
    return poll(POLLRDHUP, static_cast<int>(span.count()));
}

void SocketStream::waitForClose()
{
    poll(POLLRDHUP, -1);
}

void SocketStream::close()
{
    m_tls.reset();
    const std::lock_guard lock(m_closing);
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void SocketStream::interrupt()
{
    const std::lock_guard lock(m_closing);
    if (m_descriptor >= 0)
        shutdown(m_descriptor, SHUT_RDWR);
}

void SocketStream::closeProperly()
{
    if (m_tls)
        SSL_shutdown(m_tls.get());
    close();
}

void SocketStream::reset()
{
    const linger now {1, 0};
    setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

} // namespace composer::test
