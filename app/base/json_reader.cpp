// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "base/json_scanner.h"

#include <QSet>
#include <QStringConverter>
#include <QStringDecoder>
#include <QUtf8StringView>

// Debian's RapidJSON was tried first. It takes a NUL byte for the end of the text, turns a lone \udc00 into
// U+FFFD, refuses integers of 400 digits, reports only where a value ends and (with SSE2) writes U+001A to U+001F
// without an escape. QJsonDocument sorts members, rounds large integers and keeps the last of two equal names.
namespace composer::base {

/// Grows the tree out of the scanner's words. Open containers are kept in a vector, so that depth never costs
/// stack; a member function that returns false has set the scanner's error.
class JsonReader {
public:
    JsonReader(JsonScanner& scanner, int maxDepth, JsonNames names)
        : m_scanner(scanner)
        , m_maxDepth(maxDepth)
        , m_names(names)
    {
    }

    bool read();
    Json takeRoot() { return std::move(m_root); }

private:
    struct Level {
        Json value;
        QString name;
        QSet<QString> names;
    };

    bool readValue();
    bool readOn();
    bool readName();
    bool open(Json value);
    bool close();
    bool add(Json value, qsizetype start);

    JsonScanner& m_scanner;
    int m_maxDepth;
    JsonNames m_names;
    int m_values = 0;
    Json m_root;
    std::vector<Level> m_open;
};

bool JsonReader::read()
{
    if (!readValue())
        return false;
    while (!m_open.empty()) {
        if (!readOn())
            return false;
    }
    m_scanner.skipBlanks();
    return m_scanner.atEnd() || m_scanner.refuse(JsonError::Code::TrailingText);
}

bool JsonReader::readValue()
{
    m_scanner.skipBlanks();
    const auto start = m_scanner.position();
    switch (m_scanner.peek()) {
    case '{':
        return open(Json::object());
    case '[':
        return open(Json::array());
    case '"': {
        QString text;
        return m_scanner.readString(text) && add(Json::string(std::move(text)), start);
    }
    case 't':
        return m_scanner.readLiteral("true") && add(Json::boolean(true), start);
    case 'f':
        return m_scanner.readLiteral("false") && add(Json::boolean(false), start);
    case 'n':
        return m_scanner.readLiteral("null") && add({}, start);
    default: {
        const char next = m_scanner.peek();
        if (next != '-' && (next < '0' || next > '9'))
            return m_scanner.expected(QStringLiteral("a value"));
        QByteArray spelling;
        return m_scanner.readNumber(spelling) && add(Json::number(std::move(spelling)), start);
    }
    }
}

/// The next member, the next item or the end of the innermost open container.
bool JsonReader::readOn()
{
    const auto& value = m_open.back().value;
    const bool isObject = value.isObject();
    const bool isFirst = value.members().empty() && value.items().empty();
    m_scanner.skipBlanks();
    if (m_scanner.accept(isObject ? '}' : ']'))
        return close();
    if (!isFirst && !m_scanner.accept(','))
        return m_scanner.expected(isObject ? QStringLiteral("\",\" or \"}\"") : QStringLiteral("\",\" or \"]\""));
    return (!isObject || readName()) && readValue();
}

bool JsonReader::readName()
{
    m_scanner.skipBlanks();
    if (m_scanner.peek() != '"')
        return m_scanner.expected(QStringLiteral("a member's name in double quotes"));
    const auto start = m_scanner.position();
    auto& level = m_open.back();
    level.name.clear();
    if (!m_scanner.readString(level.name))
        return false;
    if (m_names == JsonNames::Unique) {
        if (level.names.contains(level.name)) {
            m_scanner.moveTo(start);
            return m_scanner.refuse(JsonError::Code::DuplicateMember, level.name);
        }
        level.names.insert(level.name);
    }
    m_scanner.skipBlanks();
    return m_scanner.accept(':') || m_scanner.expected(QStringLiteral("\":\""));
}

bool JsonReader::open(Json value)
{
    if (static_cast<int>(m_open.size()) >= m_maxDepth)
        return m_scanner.refuse(JsonError::Code::TooDeep, QString::number(m_maxDepth));
    value.m_offset = m_scanner.position();
    m_scanner.moveTo(value.m_offset + 1);
    m_open.push_back({std::move(value), {}, {}});
    return true;
}

bool JsonReader::close()
{
    auto finished = std::move(m_open.back().value);
    m_open.pop_back();
    const auto start = finished.m_offset;
    return add(std::move(finished), start);
}

bool JsonReader::add(Json value, qsizetype start)
{
    if (++m_values > maximumJsonValues)
        return m_scanner.refuse(JsonError::Code::TooManyValues, QString::number(maximumJsonValues));
    value.m_offset = start;
    if (m_open.empty())
        m_root = std::move(value);
    else if (auto& level = m_open.back(); level.value.isObject())
        level.value.append(std::move(level.name), std::move(value));
    else
        level.value.append(std::move(value));
    return true;
}

namespace {

/// Position of the first byte that is not UTF-8, or -1.
qsizetype firstInvalidUtf8(QByteArrayView text)
{
    if (QUtf8StringView(text.data(), text.size()).isValidUtf8())
        return -1;
    // The slow way only on failure: halve until the shortest bad prefix is found.
    qsizetype good = 0;
    qsizetype bad = text.size();
    const auto isBad = [&](qsizetype size) {
        QStringDecoder decoder(QStringDecoder::Utf8); // knows a cut sequence from a wrong one
        const QString ignored = decoder.decode(text.first(size));
        Q_UNUSED(ignored)
        return decoder.hasError();
    };
    while (bad - good > 1) {
        const auto middle = good + (bad - good) / 2;
        (isBad(middle) ? bad : good) = middle;
    }
    while (!QUtf8StringView(text.data(), good).isValidUtf8()) // the bad sequence may have begun well
        --good;
    return good;
}

} // namespace

Result<Json, JsonError> parseJson(QByteArrayView utf8, int maxDepth, JsonNames names)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    if (const auto bad = firstInvalidUtf8(utf8); bad >= 0)
        return fail(JsonError {JsonError::Code::NotUtf8, positionAt(utf8, bad), {}});
    JsonScanner scanner(utf8, utf8.startsWith(mark) ? mark.size() : 0);
    scanner.skipBlanks();
    if (scanner.atEnd())
        return fail(JsonError {JsonError::Code::Empty, {}, {}});
    JsonReader reader(scanner, maxDepth, names);
    if (reader.read())
        return reader.takeRoot();
    return fail(JsonError {scanner.code(), positionAt(utf8, scanner.position()), scanner.detail()});
}

} // namespace composer::base
