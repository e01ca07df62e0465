// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/listening_socket.h"

#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace composer::sandbox {
namespace {

base::Failure<QString> systemFailure(int descriptor)
{
    const int code = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    return base::fail(qt_error_string(code));
}

} // namespace

base::Result<ListeningSocket, QString> listenOnLoopback(int port)
{
    if (port < 0 || port > 65'535)
        return base::fail(qt_error_string(EINVAL));
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool listening = descriptor >= 0 && ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0
        && ::bind(descriptor, generic, size) == 0 && ::listen(descriptor, SOMAXCONN) == 0
        && ::getsockname(descriptor, generic, &size) == 0;
    if (!listening)
        return systemFailure(descriptor);
    return ListeningSocket {descriptor, ntohs(address.sin_port)};
}

} // namespace composer::sandbox
