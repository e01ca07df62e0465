// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <QSet>
#include <QStringConverter>
#include <QUtf8StringView>

#include <algorithm>
#include <cmath>

#ifdef __SSE2__
#define RAPIDJSON_SSE2
#endif
#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/prettywriter.h>

namespace composer::base {

Json Json::boolean(bool value)
{
    Json json;
    json.m_kind = Kind::Bool;
    json.m_bool = value;
    return json;
}

Json Json::integer(std::int64_t value)
{
    return number(QByteArray::number(qlonglong {value}));
}

Json Json::number(QByteArray spelling)
{
    Json json;
    json.m_kind = Kind::Number;
    json.m_text = QString::fromLatin1(spelling);
    return json;
}

Json Json::string(QString text)
{
    Json json;
    json.m_kind = Kind::String;
    json.m_text = std::move(text);
    return json;
}

Json Json::array()
{
    return array({});
}

Json Json::array(std::vector<Json> items)
{
    Json json;
    json.m_kind = Kind::Array;
    json.m_items = std::move(items);
    return json;
}

Json Json::object()
{
    return object({});
}

Json Json::object(std::vector<JsonMember> members)
{
    Json json;
    json.m_kind = Kind::Object;
    json.m_members = std::move(members);
    return json;
}

std::optional<std::int64_t> Json::toInteger() const
{
    if (m_kind != Kind::Number)
        return std::nullopt;
    bool ok = false;
    const auto exact = m_text.toLongLong(&ok);
    if (ok)
        return exact;
    const auto approximate = m_text.toDouble(&ok);
    // Past 2^53 a double no longer names one whole number.
    if (!ok || std::trunc(approximate) != approximate || std::abs(approximate) > 9007199254740992.0)
        return std::nullopt;
    return static_cast<std::int64_t>(approximate);
}

const Json* Json::find(QStringView name) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(), [&](const JsonMember& member) { return member.name == name; });
    return found == m_members.end() ? nullptr : &found->value;
}

void Json::append(QString name, Json value)
{
    m_members.push_back({std::move(name), std::move(value)});
}

void Json::append(Json item)
{
    m_items.push_back(std::move(item));
}

bool Json::operator==(const Json& other) const
{
    return m_kind == other.m_kind && m_bool == other.m_bool && m_text == other.m_text && m_items == other.m_items
        && m_members == other.m_members;
}

TextPosition positionAt(QByteArrayView text, qsizetype offset)
{
    const auto before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const auto lastBreak = before.lastIndexOf('\n');
    return {static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1,
        static_cast<int>(before.size() - lastBreak)};
}

/// Receives RapidJSON's events and grows the tree.
class JsonBuilder {
public:
    using Stream = rapidjson::MemoryStream;
    using Size = rapidjson::SizeType;

    JsonBuilder(const Stream& stream, int maxDepth)
        : m_stream(stream)
        , m_maxDepth(maxDepth)
    {
    }

    bool Null() { return add({}); }
    bool Bool(bool value) { return add(Json::boolean(value)); }
    bool RawNumber(const char* text, Size size, bool) { return add(Json::number(QByteArray(text, qsizetype(size)))); }
    bool String(const char* text, Size size, bool) { return add(Json::string(QString::fromUtf8(text, qsizetype(size)))); }
    bool StartObject() { return open(Json::object()); }
    bool StartArray() { return open(Json::array()); }
    bool EndArray(Size) { return close(); }
    bool Key(const char* text, Size size, bool)
    {
        auto& level = m_open.back();
        level.name = QString::fromUtf8(text, qsizetype(size));
        if (level.names.contains(level.name))
            return refuse(JsonError::Code::DuplicateMember, level.name);
        level.names.insert(level.name);
        return true;
    }
    bool EndObject(Size) { return close(); }
    // Never called with kParseNumbersAsStringsFlag; RapidJSON still wants them to exist.
    bool Int(int) { return false; }
    bool Uint(unsigned) { return false; }
    bool Int64(std::int64_t) { return false; }
    bool Uint64(std::uint64_t) { return false; }
    bool Double(double) { return false; }

    Json take() { return std::move(m_root); }
    const std::optional<JsonError>& refusal() const { return m_refusal; }

private:
    struct Level {
        Json value;
        QString name;
        QSet<QString> names;
    };

    bool add(Json value)
    {
        if (value.m_offset < 0)
            value.m_offset = qsizetype(m_stream.Tell()) - 1;
        if (m_open.empty())
            m_root = std::move(value);
        else if (m_open.back().value.isObject())
            m_open.back().value.append(m_open.back().name, std::move(value));
        else
            m_open.back().value.append(std::move(value));
        return true;
    }
    bool open(Json value)
    {
        if (int(m_open.size()) >= m_maxDepth)
            return refuse(JsonError::Code::TooDeep, QString::number(m_maxDepth));
        value.m_offset = qsizetype(m_stream.Tell()) - 1;
        m_open.push_back({std::move(value), {}, {}});
        return true;
    }
    bool close()
    {
        auto finished = std::move(m_open.back().value);
        m_open.pop_back();
        return add(std::move(finished));
    }
    bool refuse(JsonError::Code code, QString detail)
    {
        m_refusal = JsonError {code, {}, std::move(detail)};
        return false;
    }

    const Stream& m_stream;
    int m_maxDepth;
    Json m_root;
    std::vector<Level> m_open;
    std::optional<JsonError> m_refusal;
};

namespace {

/// Position of the first byte that is not UTF-8, or -1.
qsizetype firstInvalidUtf8(QByteArrayView text)
{
    if (QUtf8StringView(text.data(), text.size()).isValidUtf8())
        return -1;
    // The slow way only on failure: halve until the shortest bad prefix is found.
    qsizetype good = 0;
    qsizetype bad = text.size();
    const auto firstIsBad = [&](qsizetype size) {
        QStringDecoder stateful(QStringDecoder::Utf8);
        const QString ignored = stateful.decode(text.first(size));
        Q_UNUSED(ignored)
        return stateful.hasError();
    };
    while (bad - good > 1) {
        const auto middle = good + (bad - good) / 2;
        (firstIsBad(middle) ? bad : good) = middle;
    }
    return good;
}

bool isBlank(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
}

JsonError::Code codeOf(rapidjson::ParseErrorCode error, bool atEnd)
{
    if (error == rapidjson::kParseErrorDocumentRootNotSingular)
        return JsonError::Code::TrailingText;
    return atEnd ? JsonError::Code::Truncated : JsonError::Code::Syntax;
}

} // namespace

Result<Json, JsonError> parseJson(QByteArrayView utf8, int maxDepth)
{
    constexpr QByteArrayView mark("\xEF\xBB\xBF");
    const auto skipped = utf8.startsWith(mark) ? mark.size() : 0;
    const auto text = utf8.sliced(skipped);
    if (const auto bad = firstInvalidUtf8(text); bad >= 0)
        return fail(JsonError {JsonError::Code::NotUtf8, positionAt(text, bad), {}});
    if (isBlank(text))
        return fail(JsonError {JsonError::Code::Empty, {}, {}});

    rapidjson::MemoryStream stream(text.data(), std::size_t(text.size()));
    JsonBuilder builder(stream, maxDepth);
    rapidjson::Reader reader;
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
    const auto parsed = reader.Parse<flags>(stream, builder);
    if (!parsed.IsError())
        return builder.take();

    const auto offset = qsizetype(parsed.Offset());
    if (auto refusal = builder.refusal()) {
        refusal->position = positionAt(text, std::max<qsizetype>(offset - 1, 0));
        return fail(*std::move(refusal));
    }
    const bool atEnd = isBlank(text.sliced(std::min(offset, text.size())))
        || parsed.Code() == rapidjson::kParseErrorStringMissQuotationMark;
    return fail(JsonError {codeOf(parsed.Code(), atEnd), positionAt(text, offset),
        QString::fromLatin1(rapidjson::GetParseError_En(parsed.Code()))});
}

namespace {

template <class Writer>
void writeString(Writer& writer, const QString& text, bool asKey)
{
    const auto utf8 = text.toUtf8();
    const auto size = rapidjson::SizeType(utf8.size());
    asKey ? writer.Key(utf8.constData(), size) : writer.String(utf8.constData(), size);
}

template <class Writer>
void writeValue(Writer& writer, const Json& value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        writer.Null();
        break;
    case Json::Kind::Bool:
        writer.Bool(value.toBool());
        break;
    case Json::Kind::Number: {
        const auto spelling = value.text().toLatin1();
        writer.RawValue(spelling.constData(), std::size_t(spelling.size()), rapidjson::kNumberType);
        break;
    }
    case Json::Kind::String:
        writeString(writer, value.text(), false);
        break;
    case Json::Kind::Array:
        writer.StartArray();
        for (const auto& item : value.items())
            writeValue(writer, item);
        writer.EndArray();
        break;
    case Json::Kind::Object:
        writer.StartObject();
        for (const auto& member : value.members()) {
            writeString(writer, member.name, true);
            writeValue(writer, member.value);
        }
        writer.EndObject();
        break;
    }
}

} // namespace

QByteArray writeJson(const Json& value, JsonStyle style)
{
    rapidjson::StringBuffer buffer;
    if (style == JsonStyle::Compact) {
        rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
        writeValue(writer, value);
    } else {
        rapidjson::PrettyWriter<rapidjson::StringBuffer> writer(buffer);
        writer.SetIndent(' ', 2);
        writeValue(writer, value);
        buffer.Put('\n');
    }
    return {buffer.GetString(), qsizetype(buffer.GetSize())};
}

} // namespace composer::base
