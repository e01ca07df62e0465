// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/http_messages.h"

#include <utility>

namespace composer::sandbox {

void keepFramingOnly(httplib::Request& request)
{
    httplib::Headers framing;
    for (const char* name : {"Content-Length", "Transfer-Encoding", "Connection", "Expect"}) {
        if (request.has_header(name))
            framing.emplace(name, request.get_header_value(name));
    }
    request.headers = std::move(framing);
    request.ranges.clear();
    request.path.assign(1, '/'); // "=" and a literal: GCC 12 warns wrongly here (its bug 105651)
}

void put(const Reply& reply, httplib::Response& out)
{
    out.status = reply.status;
    for (const aws::Header& header : reply.headers)
        out.headers.emplace(header.name.toStdString(), header.value.toStdString());
    out.body = reply.body.toStdString();
}

void putTruncated(const Reply& reply, httplib::Response& out)
{
    put(reply, out);
    const std::string type = out.get_header_value("Content-Type");
    const std::string half = out.body.substr(0, out.body.size() / 2);
    out.headers.erase("Content-Type");
    out.set_content_provider(out.body.size(), type, [half](size_t, size_t, httplib::DataSink& sink) {
        sink.write(half.data(), half.size());
        return false;
    });
    out.body.clear();
}

std::string garbage()
{
    std::string bytes(4'096, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = char(i * i * 31 + i * 7 + 200);
    return bytes;
}

} // namespace composer::sandbox
