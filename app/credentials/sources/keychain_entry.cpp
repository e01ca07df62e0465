// SPDX-License-Identifier: Apache-2.0
#include "credentials/sources/keychain_entry.h"

#include "credentials/access_keys.h"

#include <algorithm>
#include <array>
#include <rapidjson/reader.h>

namespace composer::credentials {

using base::fail;

namespace {

enum Part { AccessKeyId, SecretAccessKey, SessionToken, Expiry, Checksum, PartCount };
constexpr std::array<QByteArrayView, PartCount> names {"akid", "secret", "token", "expiry", "sha256"};
using Parts = std::array<QByteArrayView, PartCount>;

// Every buffer is reserved for all it will hold, so that no growth leaves a copy behind, and is wiped in the end.
qsizetype roomFor(const Parts& parts)
{
    qsizetype size = 200;
    for (const auto part : parts)
        size += 2 * part.size();
    return size;
}

QByteArray checksum(const Parts& parts)
{
    QByteArray text;
    const base::ScopedWipe wipeText(text);
    text.reserve(roomFor(parts));
    for (const auto part : {AccessKeyId, SecretAccessKey, SessionToken, Expiry})
        text.append(parts[part]).append('\n'); // which no part holds
    return aws::sha256Hex(text);
}

void appendMember(QByteArray& json, QByteArrayView name, QByteArrayView value)
{
    json.append(",\"").append(name).append("\":\"");
    for (const char c : value) { // printable ASCII
        if (c == '"' || c == '\\')
            json.append('\\');
        json.append(c);
    }
    json.append('"');
}

/// Takes the members of one flat object; the texts stay in the parsed buffer.
class Reader : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Reader> {
public:
    bool Default() { return false; }
    bool StartObject() { return m_depth++ == 0; }
    bool EndObject(rapidjson::SizeType) { return true; }
    bool Key(const char* text, rapidjson::SizeType size, bool)
    {
        m_name = QByteArrayView(text, size);
        return true;
    }
    bool Uint(unsigned value)
    {
        if (m_name != QByteArrayView("v"))
            return false;
        version = value;
        return true;
    }
    bool String(const char* text, rapidjson::SizeType size, bool)
    {
        const auto found = std::find(names.begin(), names.end(), m_name);
        if (found != names.end())
            parts[static_cast<std::size_t>(found - names.begin())] = QByteArrayView(text, size);
        return true;
    }

    unsigned version = 0;
    Parts parts;

private:
    int m_depth = 0;
    QByteArrayView m_name;
};

base::Result<KeychainEntry, KeychainEntryError> entryOf(const Parts& parts)
{
    if (checksum(parts) != parts[Checksum])
        return fail(KeychainEntryError::Damaged);
    auto keys = makeAccessKeys({parts[AccessKeyId], parts[SecretAccessKey], parts[SessionToken]}, {});
    if (!keys)
        return fail(KeychainEntryError::Damaged);
    KeychainEntry entry {*std::move(keys), std::nullopt};
    if (!parts[Expiry].isEmpty()) {
        entry.expires = parseExpiry(QString::fromLatin1(parts[Expiry]));
        if (!entry.expires)
            return fail(KeychainEntryError::Damaged);
    }
    return entry;
}

} // namespace

base::Secret encodeKeychainEntry(const KeychainEntry& entry)
{
    const auto expiry = entry.expires ? expiryText(*entry.expires).toLatin1() : QByteArray();
    Parts parts {entry.keys.accessKeyId, entry.keys.secretAccessKey.reveal(),
        entry.keys.sessionToken ? entry.keys.sessionToken->reveal() : QByteArrayView(), expiry, {}};
    const auto sum = checksum(parts);
    parts[Checksum] = sum;

    QByteArray json;
    const base::ScopedWipe wipeJson(json);
    json.reserve(roomFor(parts));
    json.append("{\"v\":1");
    for (std::size_t part = 0; part < PartCount; ++part) {
        if (!parts[part].isEmpty())
            appendMember(json, names[part], parts[part]);
    }
    json.append('}');
    return base::Secret(json);
}

base::Result<KeychainEntry, KeychainEntryError> decodeKeychainEntry(const base::Secret& text)
{
    QByteArray buffer = text.reveal().toByteArray();
    const base::ScopedWipe wipeBuffer(buffer);
    rapidjson::InsituStringStream stream(buffer.data()); // in place: texts are not copied elsewhere
    rapidjson::Reader parser;
    Reader reader;
    constexpr unsigned flags = rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag;
    if (!parser.Parse<flags>(stream, reader))
        return fail(KeychainEntryError::Damaged);
    if (reader.version > 1)
        return fail(KeychainEntryError::NewerVersion);
    return reader.version == 1 ? entryOf(reader.parts) : fail(KeychainEntryError::Damaged);
}

} // namespace composer::credentials
