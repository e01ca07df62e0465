// SPDX-License-Identifier: Apache-2.0
#include "credentials/secret_json.h"

#include <QUtf8StringView>

#include <cstdint>
#include <rapidjson/reader.h>

namespace composer::credentials {

using base::fail;

namespace {

class Reader : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Reader> {
public:
    explicit Reader(const std::vector<JsonPlace>& places)
        : texts(places.size())
        , m_places(places)
    {
    }
    bool Default() { return take({JsonText::Kind::Other, {}, 0}); }
    bool Null() { return take({}); }
    bool Int(int value) { return Double(value); }
    bool Uint(unsigned value) { return Double(value); }
    bool Int64(std::int64_t value) { return Double(double(value)); }
    bool Uint64(std::uint64_t value) { return Double(double(value)); }
    bool Double(double value) { return take({JsonText::Kind::Number, {}, value}); }
    bool String(const char* text, rapidjson::SizeType size, bool)
    {
        return take({JsonText::Kind::Text, QByteArrayView(text, size), 0});
    }
    bool StartObject()
    {
        isObject = isObject || m_path.empty();
        return StartArray();
    }
    bool Key(const char* text, rapidjson::SizeType size, bool)
    {
        m_path.back() = QByteArrayView(text, size);
        return true;
    }
    bool EndObject(rapidjson::SizeType) { return EndArray(0); }
    bool StartArray()
    {
        take({JsonText::Kind::Other, {}, 0});
        m_path.emplace_back(); // nameless, as the items of an array stay
        return true;
    }
    bool EndArray(rapidjson::SizeType)
    {
        m_path.pop_back();
        return true;
    }

    std::vector<JsonText> texts;
    bool isObject = false;

private:
    bool isAt(const JsonPlace& place) const
    {
        if (place.parent.isEmpty())
            return m_path.size() == 1 && m_path[0] == place.name;
        return m_path.size() == 2 && m_path[0] == place.parent && m_path[1] == place.name;
    }
    bool take(const JsonText& found)
    {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            if (isAt(m_places[i]))
                texts[i] = found;
        }
        return true;
    }

    const std::vector<JsonPlace>& m_places;
    std::vector<QByteArrayView> m_path; ///< the name of the current member of each open object
};

} // namespace

base::Result<std::vector<JsonText>, SecretJsonError> readSecretJson(
    QByteArray& bytes, const std::vector<JsonPlace>& places)
{
    if (!QUtf8StringView(bytes.constData(), bytes.size()).isValidUtf8())
        return fail(SecretJsonError::NotUtf8);
    if (bytes.contains('\0')) // which the parser would take for the end
        return fail(SecretJsonError::NotJson);
    rapidjson::InsituStringStream stream(bytes.data());
    rapidjson::Reader parser;
    Reader reader(places);
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;
    if (!parser.Parse<flags>(stream, reader))
        return fail(SecretJsonError::NotJson);
    if (!reader.isObject)
        return fail(SecretJsonError::NotAnObject);
    return std::move(reader.texts);
}

} // namespace composer::credentials
