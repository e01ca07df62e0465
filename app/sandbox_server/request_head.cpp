// SPDX-License-Identifier: Apache-2.0
#include "sandbox_server/request_head.h"

#include "aws/service_error.h"

#include <QList>

#include <algorithm>

namespace composer::sandbox {
namespace {

constexpr char lengthName[] = "content-length";
constexpr char codingName[] = "transfer-encoding";

bool isVisible(char c)
{
    return c > ' ' && c < 0x7f;
}

bool isControl(char c)
{
    return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f;
}

std::optional<aws::Header> parseHeader(const QByteArray& line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon);
    const bool badName = colon < 1 || name.contains(' ') || name.contains('\t');
    if (badName || std::ranges::any_of(line, isControl))
        return std::nullopt;
    return aws::Header {name, line.mid(colon + 1).trimmed()};
}

qsizetype count(const aws::Headers& headers, const char* name)
{
    return std::ranges::count_if(headers, [name](const aws::Header& header) { return header.name.toLower() == name; });
}

/// RFC 9112: exactly one Host; one length at most, and a number.
bool isUnambiguous(const aws::Headers& headers)
{
    if (count(headers, "host") != 1)
        return false;
    const qsizetype lengths = count(headers, lengthName);
    if (lengths + count(headers, codingName) > 1)
        return false;
    const QByteArray length = aws::headerValue(headers, lengthName);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return lengths == 0 || (!length.isEmpty() && length.size() <= 18 && std::ranges::all_of(length, isDigit));
}

} // namespace

bool RequestHead::hasBody() const
{
    return contentLength() > 0 || count(headers, codingName) > 0;
}

qint64 RequestHead::contentLength() const
{
    return aws::headerValue(headers, lengthName).toLongLong();
}

std::optional<RequestHead> parseRequestHead(QByteArrayView bytes)
{
    QList<QByteArray> lines;
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf("\r\n");
        if (end < 0)
            return std::nullopt;
        lines += bytes.first(end).toByteArray();
        bytes = bytes.sliced(end + 2);
    }
    if (lines.size() < 2 || !lines.takeLast().isEmpty())
        return std::nullopt;

    const QList<QByteArray> start = lines.takeFirst().split(' ');
    if (start.size() != 3 || start[0].isEmpty() || !start[1].startsWith('/')
        || !std::ranges::all_of(start[1], isVisible))
        return std::nullopt;
    RequestHead head {start[0], start[1], {}};
    for (const QByteArray& line : lines) {
        auto header = parseHeader(line);
        if (!header)
            return std::nullopt;
        head.headers.push_back(std::move(*header));
    }
    if (!isUnambiguous(head.headers))
        return std::nullopt;
    return head;
}

} // namespace composer::sandbox
