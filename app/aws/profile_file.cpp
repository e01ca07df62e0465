// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_file.h"

#include "aws/profile_section.h"
#include "base/secret.h"

#include <QStringDecoder>

#include <optional>

namespace composer::aws {

namespace {

using Failure = std::optional<QString>;

class Parser {
public:
    explicit Parser(ProfileFileKind kind)
        : m_kind(kind)
    {
    }
    /// A line without its line end. The failure is the rule that it breaks.
    Failure read(QByteArrayView line);
    ProfileSet take() &&;

private:
    Failure readDecoded(char first, QStringView line);
    Failure readHeading(QStringView line);
    Failure readSetting(QStringView line);
    Failure readContinuation(QStringView line);
    ProfileProperties& propertiesOf(const ProfileSection& section);

    ProfileFileKind m_kind;
    ProfileSet m_set;
    ProfileProperties m_plainDefault;
    ProfileProperties m_ignored;
    bool m_hasPlainDefault = false;
    ProfileProperties* m_section = nullptr; ///< where settings go; null before the first heading
    QString* m_value = nullptr; ///< what a continuation goes on with; null before a section's first setting
    bool m_nested = false; ///< the setting has an empty value, so its continuations are settings
    QString m_nameless; ///< takes the place of a setting whose name is not allowed
};

/// Cuts a comment off. Behind a heading it may follow at once; behind a setting it needs a blank, so that values can
/// hold '#' and ';'.
QStringView withoutComment(QStringView line, bool needsBlank)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool starts = line[i] == u'#' || line[i] == u';';
        if (starts && (!needsBlank || (i > 0 && (line[i - 1] == u' ' || line[i - 1] == u'\t'))))
            return line.first(i);
    }
    return line;
}

struct Setting {
    QStringView name;
    QStringView value;
};

std::optional<Setting> splitSetting(QStringView line)
{
    const auto equals = line.indexOf(u'=');
    if (equals < 0)
        return {};
    return Setting {line.first(equals).trimmed(), line.sliced(equals + 1).trimmed()};
}

Failure Parser::read(QByteArrayView line)
{
    const auto text = line.trimmed();
    if (text.isEmpty() || text.startsWith('#') || text.startsWith(';'))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString decoded = decoder(line);
    auto failure =
        decoder.hasError() ? QStringLiteral("The line is not UTF-8 text") : readDecoded(line.front(), decoded);
    base::wipeIfLast(decoded);
    return failure;
}

/// `first`: its first byte, since decoding may have taken a byte order mark away.
Failure Parser::readDecoded(char first, QStringView line)
{
    if (first == ' ' || first == '\t')
        return readContinuation(line.trimmed());
    return first == '[' ? readHeading(line) : readSetting(line);
}

Failure Parser::readHeading(QStringView line)
{
    const auto heading = withoutComment(line, false).trimmed();
    if (!heading.endsWith(u']'))
        return QStringLiteral("Profile definition must end with ']'");
    m_section = &propertiesOf(readProfileSection(heading.sliced(1, heading.size() - 2), m_kind));
    m_value = nullptr;
    return {};
}

ProfileProperties& Parser::propertiesOf(const ProfileSection& section)
{
    switch (section.kind) {
    case ProfileSection::Kind::Profile:
        return m_set.profiles[section.name];
    case ProfileSection::Kind::PlainDefault:
        m_hasPlainDefault = true;
        return m_plainDefault;
    case ProfileSection::Kind::SsoSession:
        return m_set.ssoSessions[section.name];
    case ProfileSection::Kind::Services:
        return m_set.services[section.name];
    case ProfileSection::Kind::Ignored:
        break;
    }
    return m_ignored;
}

Failure Parser::readSetting(QStringView line)
{
    if (!m_section)
        return QStringLiteral("Expected a profile definition");
    const auto setting = splitSetting(withoutComment(line, true));
    if (!setting)
        return QStringLiteral("Expected an '=' sign defining a property");
    if (setting->name.isEmpty())
        return QStringLiteral("Property did not have a name");
    m_value = isProfileIdentifier(setting->name) ? &(*m_section)[setting->name.toString().toLower()] : &m_nameless;
    base::wipeIfLast(*m_value); // of an earlier line with this name
    *m_value = setting->value.toString();
    m_nested = m_value->isEmpty();
    return {};
}

Failure Parser::readContinuation(QStringView line)
{
    if (!m_section)
        return QStringLiteral("Expected a profile definition, found continuation");
    if (!m_value)
        return QStringLiteral("Expected a property definition, found continuation");
    if (m_nested) {
        const auto setting = splitSetting(line);
        if (!setting)
            return QStringLiteral("Expected an '=' sign defining a sub-property");
        if (setting->name.isEmpty())
            return QStringLiteral("Sub-property did not have a name");
    }
    m_value->append(u'\n').append(line);
    return {};
}

ProfileSet Parser::take() &&
{
    if (m_hasPlainDefault)
        m_set.profiles.try_emplace(QStringLiteral("default"), std::move(m_plainDefault));
    for (auto& [name, properties] : m_set.services) {
        ProfileProperties flat;
        for (const auto& [service, value] : properties) {
            for (const auto& [setting, nested] : nestedSettings(value))
                flat[service + u'.' + setting] = nested;
        }
        properties = std::move(flat);
    }
    return std::move(m_set);
}

} // namespace

ProfileProperties::~ProfileProperties()
{
    for (auto& [name, value] : *this)
        base::wipeIfLast(value);
}

ProfileProperties& ProfileProperties::operator=(const ProfileProperties& other)
{
    auto copy = other;
    swap(copy); // which wipes what was here
    return *this;
}

ProfileProperties& ProfileProperties::operator=(ProfileProperties&& other) noexcept
{
    auto taken = std::move(other);
    swap(taken);
    return *this;
}

void ProfileProperties::replace(const QString& name, const QString& value)
{
    auto& place = (*this)[name];
    const auto kept = value; // NOLINT(performance-unnecessary-copy-initialization): it may be what is wiped
    base::wipeIfLast(place);
    place = kept;
}

ProfileProperties nestedSettings(const QString& value)
{
    ProfileProperties settings;
    for (const auto line : QStringView(value).tokenize(u'\n')) {
        if (const auto setting = splitSetting(line); setting && isProfileIdentifier(setting->name))
            settings[setting->name.toString().toLower()] = setting->value.toString();
    }
    return settings;
}

base::Result<ProfileSet, ProfileFileError> parseProfileFile(QByteArrayView text, ProfileFileKind kind)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    Parser parser(kind);
    int number = 1;
    for (qsizetype begin = 0; begin < text.size(); ++number) {
        const auto found = text.indexOf('\n', begin);
        const auto end = found < 0 ? text.size() : found;
        auto line = text.sliced(begin, end - begin);
        if (line.endsWith('\r'))
            line.chop(1);
        if (auto failure = parser.read(line))
            return base::fail(ProfileFileError {number, *std::move(failure)});
        begin = end + 1;
    }
    return std::move(parser).take();
}

ProfileSet mergeProfiles(ProfileSet config, const ProfileSet& credentials)
{
    for (const auto& [name, properties] : credentials.profiles) {
        auto& merged = config.profiles[name];
        for (const auto& [key, value] : properties)
            merged.replace(key, value);
        if (properties.contains(QStringLiteral("aws_access_key_id")))
            config.keyedByCredentialsFile.insert(name);
    }
    return config;
}

} // namespace composer::aws
