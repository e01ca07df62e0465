// SPDX-License-Identifier: Apache-2.0
#include "aws/canonical_request.h"

#include "aws/percent_encoding.h"

#include <QByteArrayList>

#include <algorithm>
#include <string_view>
#include <utility>

namespace composer::aws {

/// Qt's search for two bytes hashes its way through the text; this one looks for the first byte, which is rare.
static qsizetype find(QByteArrayView text, std::string_view pair)
{
    const auto at = std::string_view(text.data(), static_cast<std::size_t>(text.size())).find(pair);
    return at == std::string_view::npos ? -1 : static_cast<qsizetype>(at);
}

static QByteArray normalized(QByteArrayView path)
{
    QByteArrayList kept;
    const auto segments = path.toByteArray().split('/');
    for (const auto& segment : segments) {
        if (segment.isEmpty() || segment == ".")
            continue;
        if (segment != "..")
            kept.append(segment);
        else if (!kept.isEmpty())
            kept.removeLast();
    }
    QByteArray result = '/' + kept.join('/');
    if (path.endsWith('/') && !kept.isEmpty())
        result += '/';
    return result;
}

// Most paths need no work; finding out is cheaper than taking them apart.
static bool needsNormalizing(QByteArrayView path)
{
    return !path.startsWith('/') || find(path, "//") >= 0 || find(path, "/.") >= 0;
}

QByteArray canonicalPath(QByteArrayView path, bool normalize, bool encode)
{
    QByteArray result = path.isEmpty() ? QByteArray("/") : path.toByteArray();
    if (normalize && needsNormalizing(result))
        result = normalized(result);
    return encode ? percentEncode(result, true) : result;
}

QByteArray canonicalQuery(QByteArrayView query)
{
    const std::string_view text(query.data(), static_cast<std::size_t>(query.size()));
    std::vector<std::pair<std::string_view, std::string_view>> parameters;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto pair = text.substr(begin, text.find('&', begin) - begin);
        const auto equals = pair.find('=');
        parameters.emplace_back(
            pair.substr(0, equals), equals == pair.npos ? std::string_view() : pair.substr(equals + 1));
        begin += pair.size() + 1;
    }
    std::ranges::sort(parameters);

    QByteArray result;
    result.reserve(query.size() + qsizetype(parameters.size()));
    for (const auto& [name, value] : parameters) {
        if (!result.isEmpty())
            result += '&';
        result.append(name).append('=').append(value);
    }
    return result;
}

static void appendCollapsed(QByteArray& out, QByteArrayView value)
{
    value = value.trimmed();
    for (qsizetype run; (run = find(value, "  ")) >= 0;) {
        out.append(value.first(run + 1));
        value = value.sliced(run).trimmed();
    }
    out.append(value);
}

CanonicalHeaders canonicalHeaders(const Headers& headers)
{
    struct Entry {
        QByteArray name;
        const QByteArray* value;
    };
    std::vector<Entry> entries;
    entries.reserve(headers.size());
    for (const auto& header : headers)
        entries.push_back({header.name.toLower(), &header.value});
    std::ranges::stable_sort(entries, {}, &Entry::name);

    CanonicalHeaders result;
    result.lines.reserve(512);
    result.names.reserve(64);
    const Entry* previous = nullptr;
    for (const auto& entry : entries) {
        if (previous && previous->name == entry.name) {
            result.lines.back() = ',';
        } else {
            result.lines.append(entry.name).append(':');
            result.names.append(previous ? ";" : "").append(entry.name);
        }
        appendCollapsed(result.lines, *entry.value);
        result.lines += '\n';
        previous = &entry;
    }
    return result;
}

} // namespace composer::aws
