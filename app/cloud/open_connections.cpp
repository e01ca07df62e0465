// SPDX-License-Identifier: Apache-2.0
#include "cloud/open_connections.h"

#include <QtEndian>

#include <algorithm>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace composer::cloud {

namespace {

/// 0 for what is no connection over TCP.
quint16 peerPort(int descriptor)
{
    int kind = 0;
    socklen_t size = sizeof kind;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &kind, &size) != 0 || kind != SOCK_STREAM)
        return 0;
    sockaddr_storage peer {};
    size = sizeof peer;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&peer), &size) != 0)
        return 0;
    if (peer.ss_family == AF_INET)
        return qFromBigEndian(reinterpret_cast<const sockaddr_in&>(peer).sin_port);
    return peer.ss_family == AF_INET6 ? qFromBigEndian(reinterpret_cast<const sockaddr_in6&>(peer).sin6_port)
                                      : quint16(0);
}

} // namespace

void endConnectionsTo(quint16 port)
{
    constexpr rlim_t most = 4'096; // the lowest free number is always taken
    rlimit descriptors {};
    ::getrlimit(RLIMIT_NOFILE, &descriptors);
    for (int descriptor = 0; descriptor < int(std::min(descriptors.rlim_cur, most)); ++descriptor) {
        if (port != 0 && peerPort(descriptor) == port)
            ::shutdown(descriptor, SHUT_RDWR);
    }
}

} // namespace composer::cloud
