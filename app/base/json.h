// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace composer::base {

struct JsonMember;

/// A JSON value that loses nothing a person wrote: members keep their order, numbers keep their spelling, and
/// every value knows where in its source it stood, so that an error can name the line. (QJsonDocument sorts
/// members, rounds integers past 2^63, keeps the last of two equal members silently and knows no positions.)
class Json {
public:
    enum class Kind { Null, Bool, Number, String, Array, Object };

    Json() = default; // null
    static Json boolean(bool value);
    static Json integer(std::int64_t value);
    /// `spelling` must be a JSON number.
    static Json number(QByteArray spelling);
    static Json string(QString text);
    static Json array();
    static Json array(std::vector<Json> items);
    static Json object();
    static Json object(std::vector<JsonMember> members);

    Kind kind() const { return m_kind; }
    bool isString() const { return m_kind == Kind::String; }
    bool isObject() const { return m_kind == Kind::Object; }
    bool isArray() const { return m_kind == Kind::Array; }
    bool isNull() const { return m_kind == Kind::Null; }

    bool toBool() const { return m_bool; }
    /// The text of a string, or the spelling of a number.
    const QString& text() const { return m_text; }
    /// The value of a number that is a whole one and fits; spellings such as 1.0 or 1e2 count as whole.
    std::optional<std::int64_t> toInteger() const;
    const std::vector<Json>& items() const { return m_items; }
    const std::vector<JsonMember>& members() const { return m_members; }
    std::vector<Json>& items() { return m_items; }
    std::vector<JsonMember>& members() { return m_members; }
    /// The member of an object; null when there is none or this is no object.
    const Json* find(QStringView name) const;
    /// Adds at the end; does not look for an equal name.
    void append(QString name, Json value);
    void append(Json item);

    /// Overwrites every text in it that nothing else shares, for values that hold secrets.
    void wipe();

    /// Byte position in the parsed source; -1 for a value built in memory.
    qsizetype offset() const { return m_offset; }

    /// Compares values, not positions. Order of members counts.
    bool operator==(const Json& other) const;

private:
    friend class JsonReader;
    Kind m_kind = Kind::Null;
    bool m_bool = false;
    qsizetype m_offset = -1;
    QString m_text;
    std::vector<Json> m_items;
    std::vector<JsonMember> m_members;
};

struct JsonMember {
    QString name;
    Json value;
    bool operator==(const JsonMember&) const = default;
};

/// A position in a text: both count from 1; the column counts bytes.
struct TextPosition {
    int line = 1;
    int column = 1;
    bool operator==(const TextPosition&) const = default;
};
TextPosition positionAt(QByteArrayView text, qsizetype offset);

struct JsonError {
    enum class Code {
        Empty, ///< nothing but white space
        NotUtf8,
        Syntax, ///< `detail` says what was expected
        Truncated, ///< the text ends inside a value
        TooDeep, ///< `detail` is the maximum
        TooManyValues, ///< `detail` is the maximum
        DuplicateMember, ///< `detail` is the member's name
        TrailingText ///< a complete value, then more
    };
    Code code;
    TextPosition position;
    QString detail;
};

/// A text may hold this many values, which bounds the memory that a hostile one can take: a value costs up to
/// 200 bytes, but its text can be one. A request that the service accepts has a few thousand.
constexpr int maximumJsonValues = 250'000;

/// Whether a name that occurs twice in an object is an error, or kept for the reader of the tree to judge.
enum class JsonNames { Unique, Repeated };

/// Parses one complete JSON text (RFC 8259, UTF-8; a byte order mark is skipped). Nesting past `maxDepth` is
/// an error, and depth never costs stack. Lone surrogates may be written as escapes and are kept.
Result<Json, JsonError> parseJson(QByteArrayView utf8, int maxDepth = 100, JsonNames names = JsonNames::Unique);

enum class JsonStyle { Compact, Indented };
/// Which characters stand for themselves in the text that is written; the others are escapes. Lone surrogates and the
/// controls below U+0020 always are.
enum class JsonCharacters {
    All,
    Visible, ///< none that steers a terminal or turns the order of a line: no control, no format character
    Ascii ///< the printable ones of ASCII
};
/// UTF-8. Indented ends with a line break.
QByteArray writeJson(
    const Json& value, JsonStyle style = JsonStyle::Compact, JsonCharacters characters = JsonCharacters::All);

} // namespace composer::base
