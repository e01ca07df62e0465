// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/reply_writer.h"

#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>

namespace composer::sandbox {

namespace http = boost::beast::http;

QByteArray replyHead(const Reply& reply, bool keepsAlive)
{
    http::response<http::empty_body> message;
    message.version(11);
    message.result(static_cast<unsigned>(reply.status));
    for (const aws::Header& header : reply.headers)
        message.insert(header.name.toStdString(), header.value.toStdString());
    message.content_length(static_cast<std::uint64_t>(reply.body.size()));
    message.keep_alive(keepsAlive);

    QByteArray wire;
    http::response_serializer<http::empty_body> serializer(message);
    boost::beast::error_code error;
    while (!error && !serializer.is_done()) {
        serializer.next(error, [&](boost::beast::error_code& none, const auto& buffers) {
            none = {};
            std::size_t count = 0;
            for (const boost::asio::const_buffer buffer : boost::beast::buffers_range_ref(buffers)) {
                wire.append(static_cast<const char*>(buffer.data()), qsizetype(buffer.size()));
                count += buffer.size();
            }
            serializer.consume(count);
        });
    }
    return wire;
}

QByteArray garbage()
{
    QByteArray bytes(4'096, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * i * 31 + i * 7 + 200);
    return bytes;
}

} // namespace composer::sandbox
