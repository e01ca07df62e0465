// SPDX-License-Identifier: Apache-2.0
// The other side of the speed figures: a loopback endpoint that answers every request at once with a ContactId.
// It reads what HTTP/1.1 clients send with a Content-Length, on kept-alive connections, and checks nothing.
// Prints its port on the first line and ends with its standard input.
#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <optional>
#include <string>
#include <string_view>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::string_view reply = "HTTP/1.1 200 OK\r\n"
                                   "Content-Type: application/json\r\n"
                                   "x-amzn-RequestId: 00000000-0000-4000-8000-000000000000\r\n"
                                   "Content-Length: 52\r\n\r\n"
                                   R"({"ContactId":"11111111-1111-4111-8111-111111111111"})";
constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";

/// The value of a header in a block of them, without the blanks around it.
std::optional<std::string_view> headerValue(std::string_view head, std::string_view name)
{
    for (std::size_t at = head.find("\r\n"); at != std::string_view::npos; at = head.find("\r\n", at + 2)) {
        const auto line = head.substr(at + 2, head.find("\r\n", at + 2) - at - 2);
        if (line.size() <= name.size() || line[name.size()] != ':'
            || ::strncasecmp(line.data(), name.data(), name.size()) != 0)
            continue;
        const auto value = line.substr(name.size() + 1);
        return value.substr(std::min(value.find_first_not_of(' '), value.size()));
    }
    return {};
}

std::size_t contentLength(std::string_view head)
{
    std::size_t length = 0;
    if (const auto value = headerValue(head, "content-length"))
        std::from_chars(value->data(), value->data() + value->size(), length);
    return length;
}

void sendAll(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return; // the connection's end shows at the next read
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

class Connection {
public:
    explicit Connection(int socket)
        : m_socket(socket)
    {
    }
    ~Connection() { ::close(m_socket); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    int socket() const { return m_socket; }

    /// False when the client is gone.
    bool readable()
    {
        std::array<char, 65536> chunk;
        const auto got = ::recv(m_socket, chunk.data(), chunk.size(), 0);
        if (got <= 0)
            return false;
        m_buffer.append(chunk.data(), static_cast<std::size_t>(got));
        while (answerOne()) { }
        return true;
    }

private:
    bool answerOne()
    {
        const auto end = m_buffer.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        const auto head = std::string_view(m_buffer).substr(0, end);
        const auto size = end + 4 + contentLength(head);
        if (m_buffer.size() < size) {
            if (!m_hasAnsweredExpect && headerValue(head, "expect"))
                sendAll(m_socket, goOn);
            m_hasAnsweredExpect = true;
            return false;
        }
        m_buffer.erase(0, size);
        m_hasAnsweredExpect = false;
        sendAll(m_socket, reply);
        return true;
    }

    int m_socket;
    std::string m_buffer;
    bool m_hasAnsweredExpect = false;
};

void accept(int listener, int poll)
{
    const int socket = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0)
        return; // another thread was quicker
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    epoll_event event {};
    event.events = EPOLLIN;
    event.data.ptr = new Connection(socket);
    ::epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event);
}

[[noreturn]] void serve(int listener)
{
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    epoll_event listen {};
    listen.events = EPOLLIN | EPOLLEXCLUSIVE;
    listen.data.ptr = nullptr;
    ::epoll_ctl(poll, EPOLL_CTL_ADD, listener, &listen);
    for (std::array<epoll_event, 64> events;;) {
        const int count = ::epoll_wait(poll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            auto* connection = static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr);
            if (!connection)
                accept(listener, poll);
            else if (!connection->readable())
                delete connection;
        }
    }
}

int listenOnLoopback(sockaddr_in& address)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool listening = ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0
        && ::listen(listener, SOMAXCONN) == 0
        && ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    return listening ? listener : -1;
}

} // namespace

int main()
{
    sockaddr_in address {};
    const int listener = listenOnLoopback(address);
    if (listener < 0) {
        std::perror("bench_server");
        return 1;
    }
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
        std::thread(serve, listener).detach();
    std::array<char, 64> ignored;
    while (::read(STDIN_FILENO, ignored.data(), ignored.size()) > 0) { }
    std::_Exit(0); // the serving threads never end
}
