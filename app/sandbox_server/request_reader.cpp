// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/request_reader.h"

#include "aws/service_error.h"
#include "sandbox/error_table.h"
#include "sandbox_server/bytes_body.h"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/verb.hpp>
#include <chrono>
#include <utility>

namespace composer::sandbox {

namespace http = boost::beast::http;
using boost::beast::error_code;

struct RequestReader::Parser : http::request_parser<BytesBody> { };

namespace {

constexpr char malformed[] = "MalformedHttpRequestException";
constexpr char tooLarge[] = "RequestEntityTooLargeException";

/// The methods of RFC 9110 and 5789; Beast knows those of WebDAV as well.
bool isCommonMethod(http::verb method)
{
    switch (method) {
    case http::verb::get:
    case http::verb::head:
    case http::verb::post:
    case http::verb::put:
    case http::verb::delete_:
    case http::verb::connect:
    case http::verb::options:
    case http::verb::trace:
    case http::verb::patch:
        return true;
    default:
        return false;
    }
}

std::optional<NoRequest> refuse(const char* code, const QString& message = {})
{
    return NoRequest(errorReply(code, message));
}

} // namespace

RequestReader::RequestReader(SocketStream& stream, const ServerLimits& limits, int port, BodyBudget::Share& share)
    : m_stream(stream)
    , m_limits(limits)
    , m_port(port)
    , m_share(share)
{
}

base::Result<ReadRequest, NoRequest> RequestReader::read()
{
    Parser parser;
    parser.header_limit(static_cast<std::uint32_t>(m_limits.headBytes));
    parser.body_limit(static_cast<std::uint64_t>(m_limits.bodyBytes));
    ReadRequest request;
    if (auto failure = readHead(parser, request.head))
        return base::fail(std::move(*failure));
    if (auto reply = refusal(parser, request.head))
        return base::fail(NoRequest(std::move(*reply)));
    if (!parser.is_done() && aws::headerValue(request.head.headers, "expect").toLower() == "100-continue")
        m_stream.send("HTTP/1.1 100 Continue\r\n\r\n");
    m_stream.setReadDeadline(std::chrono::steady_clock::now() + m_limits.bodyDeadline);
    if (auto failure = readBody(parser))
        return base::fail(std::move(*failure));
    m_stream.clearReadDeadline();
    request.keepsAlive = parser.get().keep_alive() && parser.get().version() == 11;
    request.body = std::move(parser.get().body());
    return request;
}

std::optional<NoRequest> RequestReader::readHead(Parser& parser, RequestHead& head)
{
    m_stream.setReadDeadline(std::chrono::steady_clock::now() + m_limits.headDeadline);
    QByteArray wire;
    while (!parser.is_header_done()) {
        if (auto failure = step(parser, &wire))
            return failure;
        if (wire.size() > m_limits.headBytes)
            return refuse(malformed);
    }
    auto parsed = parseRequestHead(wire);
    if (!parsed)
        return refuse(malformed);
    head = std::move(*parsed);
    return std::nullopt;
}

std::optional<NoRequest> RequestReader::readBody(Parser& parser)
{
    while (!parser.is_done()) {
        if (auto failure = step(parser, nullptr))
            return failure;
        if (!m_share.growTo(parser.get().body().size() - m_limits.freeBodyBytes))
            return refuse("ServiceUnavailable", QStringLiteral("Too many bytes are being received at once."));
    }
    return std::nullopt;
}

std::optional<NoRequest> RequestReader::step(Parser& parser, QByteArray* consumed)
{
    error_code error = http::error::need_more;
    if (const QByteArrayView bytes = m_stream.pending(); !bytes.isEmpty()) {
        const std::size_t count = parser.put(boost::asio::buffer(bytes.data(), std::size_t(bytes.size())), error);
        if (consumed)
            consumed->append(bytes.first(qsizetype(count)));
        m_stream.consume(qsizetype(count));
    }
    if (error == http::error::need_more) {
        // Nothing that has to be whole for the parser, such as the line before a chunk, is longer than a head.
        if (m_stream.pending().size() > m_limits.headBytes)
            return refuse(malformed);
        if (m_stream.readMore())
            return std::nullopt;
        return m_stream.isBroken() ? NoRequest() : refuse(malformed);
    }
    if (error == http::error::body_limit)
        return refuse(tooLarge);
    return error ? refuse(malformed) : std::nullopt;
}

std::optional<Reply> RequestReader::refusal(const Parser& parser, const RequestHead& head) const
{
    // A page in a browser can make a name of its own point to 127.0.0.1.
    if (!isOwnAuthority(aws::headerValue(head.headers, "host")))
        return errorReply(malformed, QStringLiteral("The Host header does not name this sandbox."));
    const http::verb method = parser.get().method();
    if (!isCommonMethod(method) || head.target.size() > m_limits.targetBytes)
        return errorReply(malformed);
    if (head.hasBody() && method != http::verb::put && method != http::verb::post)
        return errorReply(malformed, QStringLiteral("This method takes no body."));
    if (head.hasBody() && parser.is_done()) // a coding that is not "chunked", so that the end would be a guess
        return errorReply(malformed);
    return std::nullopt;
}

bool RequestReader::isOwnAuthority(const QByteArray& host) const
{
    const QByteArray port = ':' + QByteArray::number(m_port);
    const QByteArray name = host.endsWith(port) ? host.chopped(port.size()) : m_port == 80 ? host : QByteArray();
    return name == "127.0.0.1" || name == "localhost";
}

} // namespace composer::sandbox
