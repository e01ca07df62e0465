// SPDX-License-Identifier: Apache-2.0
#include "aws/profile_file.h"

#include "aws/profile_grammar.h"
#include "base/secret.h"

#include <QStringDecoder>

#include <functional>
#include <optional>

namespace composer::aws {

namespace {

using Kind = ProfileSection::Kind;

class Parser {
public:
    explicit Parser(ProfileFileKind kind)
        : m_kind(kind)
    {
    }
    /// A line without its line end.
    void read(int number, QByteArrayView line);
    ProfileSet take() &&;

private:
    void readText(QStringView line);
    void readHeading(QStringView line);
    void readSetting(QStringView line);
    void readContinuation(QStringView line);
    void enter(const ProfileSection& section);
    void fail(const char* rule);

    ProfileFileKind m_kind;
    int m_number = 0;
    ProfileSet m_set;
    std::optional<ProfileProperties> m_plainDefault;
    std::optional<ProfileFault> m_plainDefaultFault;
    std::optional<ProfileProperties> m_defaults;
    ProfileProperties m_ignored;
    ProfileProperties* m_settings = nullptr; ///< of the section; null before the first heading
    std::function<void(const ProfileFault&)> m_spoil; ///< the section
    QString* m_value = nullptr; ///< what a continuation goes on with; null before a section's first setting
    qsizetype m_indent = 0; ///< of the last heading or setting: what is deeper goes on with its value
    bool m_nested = false; ///< the setting has an empty value, so its continuations are settings
    QString m_nameless; ///< takes the place of a setting whose name is not allowed
};

void Parser::fail(const char* rule)
{
    const ProfileFault fault {m_kind, {}, m_number, QLatin1String(rule), {}};
    if (m_spoil)
        m_spoil(fault);
    else if (m_set.otherFaults.empty())
        m_set.otherFaults.push_back(fault);
}

void Parser::read(int number, QByteArrayView line)
{
    m_number = number;
    const auto text = line.trimmed();
    if (text.isEmpty() || text.startsWith('#') || text.startsWith(';')) // whatever the encoding of a comment
        return;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    QString decoded = decoder(line);
    if (decoder.hasError())
        fail("The line is not UTF-8 text");
    else
        readText(decoded);
    base::wipeIfLast(decoded);
}

void Parser::readText(QStringView line)
{
    const auto content = line.trimmed();
    if (content.isEmpty() || content.front() == u'#' || content.front() == u';')
        return;
    const auto indent = content.data() - line.data();
    if (m_value && indent > m_indent)
        return readContinuation(content);
    m_indent = indent;
    if (content.front() == u'[')
        readHeading(content);
    else
        readSetting(content);
}

void Parser::readHeading(QStringView line)
{
    const auto heading = headingIn(line);
    const auto section = readProfileSection(heading ? *heading : withoutComment(line.sliced(1), false), m_kind);
    enter(section);
    if (heading)
        return;
    if (section.kind == Kind::Ignored)
        m_spoil = {}; // nobody knows what was meant
    fail("Profile definition must end with ']'");
}

void Parser::enter(const ProfileSection& section)
{
    m_value = nullptr;
    const auto into = [&](auto& sections, auto& faults) {
        m_settings = &sections[section.name];
        m_spoil = [&faults, name = section.name](const ProfileFault& fault) { faults.try_emplace(name, fault); };
    };
    switch (section.kind) {
    case Kind::Profile:
        return into(m_set.profiles, m_set.profileFaults);
    case Kind::SsoSession:
        return into(m_set.ssoSessions, m_set.ssoSessionFaults);
    case Kind::Services:
        return into(m_set.services, m_set.servicesFaults);
    case Kind::PlainDefault:
        if (!m_plainDefault)
            m_plainDefault.emplace();
        m_settings = &*m_plainDefault;
        m_spoil = [this](const ProfileFault& fault) { m_plainDefaultFault = m_plainDefaultFault.value_or(fault); };
        return;
    case Kind::Defaults:
        if (!m_defaults)
            m_defaults.emplace();
        m_settings = &*m_defaults;
        m_spoil = {}; // it may be anybody's
        return;
    case Kind::Ignored:
        m_settings = &m_ignored;
        m_spoil = [](const ProfileFault&) {};
    }
}

void Parser::readSetting(QStringView line)
{
    if (!m_settings)
        return fail("Expected a profile definition");
    const auto setting = splitSetting(line);
    if (!setting)
        return fail("Expected an '=' sign defining a property");
    if (setting->name.isEmpty())
        return fail("Property did not have a name");
    const auto name = setting->name.toString().toLower();
    const bool isCommand = name == u"credential_process";
    const auto value = isCommand ? commandWithoutComment(setting->value) : withoutComment(setting->value, true);
    m_value = isProfileIdentifier(setting->name) ? &(*m_settings)[name] : &m_nameless;
    base::wipeIfLast(*m_value); // of an earlier line with this name
    *m_value = value.trimmed().toString();
    m_nested = m_value->isEmpty();
}

void Parser::readContinuation(QStringView line)
{
    if (m_nested && !splitNestedSetting(line))
        return fail("Expected an '=' sign defining a sub-property");
    m_value->append(u'\n').append(line);
}

ProfileSet Parser::take() &&
{
    base::wipeIfLast(m_nameless);
    const auto plainDefault = QStringLiteral("default");
    if (m_plainDefault && m_set.profiles.try_emplace(plainDefault, *std::move(m_plainDefault)).second
        && m_plainDefaultFault)
        m_set.profileFaults.emplace(plainDefault, *m_plainDefaultFault);
    for (auto* sections : {&m_set.profiles, &m_set.ssoSessions, &m_set.services}) {
        for (auto& [name, properties] : *sections) {
            if (m_defaults)
                properties.insert(m_defaults->begin(), m_defaults->end()); // what is there stays
        }
    }
    if (m_kind == ProfileFileKind::Credentials && m_defaults)
        m_set.profiles.emplace(QStringLiteral("DEFAULT"), *m_defaults); // to the SDKs it is a profile
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
    if (!value.startsWith(u'\n'))
        return settings;
    for (const auto line : QStringView(value).tokenize(u'\n')) {
        if (const auto setting = splitNestedSetting(line); setting && isProfileIdentifier(setting->name))
            settings[setting->name.toString().toLower()] = setting->value.trimmed().toString();
    }
    return settings;
}

ProfileSet parseProfileFile(QByteArrayView text, ProfileFileKind kind)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    Parser parser(kind);
    forEachLine(text, [&parser](int number, QByteArrayView line) { parser.read(number, line); });
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
    config.profileFaults.insert(credentials.profileFaults.begin(), credentials.profileFaults.end());
    config.otherFaults.insert(config.otherFaults.end(), credentials.otherFaults.begin(), credentials.otherFaults.end());
    return config;
}

} // namespace composer::aws
