// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <algorithm>
#include <utility>

namespace composer::base {

namespace {

/// Appends the UTF-8 of one value after the other to a buffer.
class JsonWriter {
public:
    JsonWriter(JsonStyle style, JsonCharacters characters)
        : m_indented(style == JsonStyle::Indented)
        , m_characters(characters)
    {
    }

    void write(const Json& value);
    void endText()
    {
        if (m_indented)
            m_out += '\n';
    }
    QByteArray take() { return std::move(m_out); }

private:
    template <class Range, class WriteOne>
    void writeContainer(char opening, char closing, const Range& range, WriteOne writeOne);
    void breakLine();
    void writeString(QStringView text);

    QByteArray m_out;
    bool m_indented;
    JsonCharacters m_characters;
    int m_depth = 0;
};

void JsonWriter::write(const Json& value)
{
    switch (value.kind()) {
    case Json::Kind::Null:
        m_out += "null";
        break;
    case Json::Kind::Bool:
        m_out += value.toBool() ? "true" : "false";
        break;
    case Json::Kind::Number:
        m_out += value.text().toLatin1();
        break;
    case Json::Kind::String:
        writeString(value.text());
        break;
    case Json::Kind::Array:
        writeContainer('[', ']', value.items(), [this](const Json& item) { write(item); });
        break;
    case Json::Kind::Object:
        writeContainer('{', '}', value.members(), [this](const JsonMember& member) {
            writeString(member.name);
            m_out += m_indented ? ": " : ":";
            write(member.value);
        });
        break;
    }
}

template <class Range, class WriteOne>
void JsonWriter::writeContainer(char opening, char closing, const Range& range, WriteOne writeOne)
{
    m_out += opening;
    ++m_depth;
    bool isFirst = true;
    for (const auto& element : range) {
        if (!std::exchange(isFirst, false))
            m_out += ',';
        breakLine();
        writeOne(element);
    }
    --m_depth;
    if (!range.empty())
        breakLine();
    m_out += closing;
}

void JsonWriter::breakLine()
{
    if (m_indented)
        m_out.append('\n').append(QByteArray(2 * m_depth, ' '));
}

constexpr bool isPlain(char16_t unit)
{
    return unit >= 0x20 && unit < 0x7F && unit != u'"' && unit != u'\\';
}

/// Copies ASCII that needs no escape, in whole blocks: the compiler makes vectors of both inner loops.
qsizetype copyPlainBlocks(QStringView text, char* out)
{
    constexpr qsizetype block = 32;
    const auto* units = text.utf16();
    qsizetype done = 0;
    for (; done + block <= text.size(); done += block) {
        std::uint16_t others = 0;
        for (qsizetype i = done; i < done + block; ++i)
            others |= std::uint16_t(!isPlain(units[i]));
        if (others)
            break;
        for (qsizetype i = done; i < done + block; ++i)
            out[i] = static_cast<char>(units[i]);
    }
    return done;
}

char* putEscape(char* out, char16_t unit)
{
    constexpr char hexDigits[] = "0123456789abcdef";
    *out++ = '\\';
    switch (unit) {
    case u'\n':
        *out++ = 'n';
        break;
    case u'\r':
        *out++ = 'r';
        break;
    case u'\t':
        *out++ = 't';
        break;
    case u'"':
    case u'\\':
        *out++ = static_cast<char>(unit);
        break;
    default:
        *out++ = 'u';
        for (int shift = 12; shift >= 0; shift -= 4)
            *out++ = hexDigits[(unit >> shift) & 0xF];
    }
    return out;
}

char* putUtf8(char* out, char32_t c)
{
    const auto put = [&out](char32_t bits) { *out++ = static_cast<char>(bits); };
    const auto putTail = [&](int shift) { put(0x80 | ((c >> shift) & 0x3F)); };
    if (c < 0x80)
        return put(c), out;
    if (c < 0x800) {
        put(0xC0 | (c >> 6));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        putTail(6);
    } else {
        put(0xF0 | (c >> 18));
        putTail(12);
        putTail(6);
    }
    putTail(0);
    return out;
}

/// Of what is no plain ASCII.
bool standsForItself(char32_t c, JsonCharacters characters)
{
    if (characters == JsonCharacters::Ascii || c < 0x7F)
        return false;
    if (characters == JsonCharacters::All)
        return true;
    const auto category = QChar::category(c);
    return category != QChar::Separator_Line && category != QChar::Separator_Paragraph
        && !(category >= QChar::Other_Control && category <= QChar::Other_NotAssigned);
}

/// One character, escaped where JSON or (a lone surrogate) UTF-8 wants it; returns the units that it took.
qsizetype putCharacter(QStringView text, qsizetype i, JsonCharacters characters, char*& out)
{
    const auto unit = text[i].unicode();
    const bool isPair = QChar::isHighSurrogate(unit) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
    const auto c = isPair ? QChar::surrogateToUcs4(unit, text[i + 1].unicode()) : char32_t {unit};
    if (isPlain(unit) || (!QChar::isSurrogate(c) && standsForItself(c, characters))) {
        out = putUtf8(out, c);
    } else {
        out = putEscape(out, unit);
        if (isPair)
            out = putEscape(out, text[i + 1].unicode());
    }
    return isPair ? 2 : 1;
}

void JsonWriter::writeString(QStringView text)
{
    constexpr qsizetype piece = 4096; // bounds what the worst case below sets aside
    constexpr qsizetype bytesPerUnit = 6; // \u001f
    m_out += '"';
    for (qsizetype i = 0; i < text.size();) {
        const auto end = std::min(text.size(), i + piece);
        const auto size = m_out.size();
        m_out.resize(size + (end - i + 1) * bytesPerUnit);
        auto* out = m_out.data() + size;
        while (i < end) {
            const auto copied = copyPlainBlocks(text.sliced(i, end - i), out);
            i += copied;
            out += copied;
            for (const auto until = std::min(end, i + 32); i < until;)
                i += putCharacter(text, i, m_characters, out);
        }
        m_out.truncate(out - m_out.constData());
    }
    m_out += '"';
}

} // namespace

QByteArray writeJson(const Json& value, JsonStyle style, JsonCharacters characters)
{
    JsonWriter writer(style, characters);
    writer.write(value);
    writer.endText();
    return writer.take();
}

} // namespace composer::base
