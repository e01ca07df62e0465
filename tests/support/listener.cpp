// SPDX-License-Identifier: Apache-2.0
#include "support/listener.h"

#include <QtGlobal>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace composer::test {

Listener::Listener(bool smallReceiveBuffer)
    : m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    if (const int bytes = 16 * 1024; smallReceiveBuffer)
        setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const generic = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (bind(m_descriptor, generic, size) != 0 || listen(m_descriptor, 128) != 0
        || getsockname(m_descriptor, generic, &size) != 0)
        qFatal("no loopback socket to listen on");
    m_port = ntohs(address.sin_port);
}

Listener::~Listener()
{
    close(m_descriptor);
}

int Listener::next() const
{
    const int descriptor = accept4(m_descriptor, nullptr, nullptr, SOCK_CLOEXEC);
    const int on = 1;
    if (descriptor >= 0)
        setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

void Listener::interrupt() const
{
    shutdown(m_descriptor, SHUT_RDWR);
}

} // namespace composer::test
