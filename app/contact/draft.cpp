// SPDX-License-Identifier: Apache-2.0
#include "contact/draft.h"

#include <algorithm>

namespace composer::contact {

namespace {

using base::Json;

constexpr QStringView formatName(u"contact-composer/draft");
constexpr int currentVersion = 1;
constexpr int maximumDepth = 100;

DraftError problem(DraftError::Code code, QString detail = {})
{
    return {code, {}, std::move(detail)};
}

/// What keeps the envelope from being read.
std::optional<DraftError> envelopeError(const Json& envelope)
{
    const auto* format = envelope.find(u"format");
    if (!format->isString() || format->text() != formatName)
        return problem(DraftError::Code::OtherFormat, format->text());
    const auto* version = envelope.find(u"version");
    const auto number = version ? version->toInteger() : std::nullopt;
    if (!number || *number < 1)
        return problem(DraftError::Code::BadVersion, version ? version->text() : QString());
    if (*number > currentVersion)
        return problem(DraftError::Code::NewerVersion, QString::number(*number));
    const auto* request = envelope.find(u"request");
    if (!request || !request->isObject())
        return problem(DraftError::Code::NoRequest);
    return {};
}

bool isPartOfEnvelope(const base::JsonMember& member)
{
    return member.name == u"format" || member.name == u"version" || member.name == u"request"
        || (member.name == u"title" && member.value.isString());
}

/// A member of the envelope that stands there twice leaves open which one is meant.
std::optional<DraftError> repeatedMember(const Json& envelope, QByteArrayView file)
{
    const auto& members = envelope.members();
    for (auto member = members.begin(); member != members.end(); ++member) {
        const auto isSame = [&](const base::JsonMember& other) { return other.name == member->name; };
        if (isPartOfEnvelope(*member) && std::any_of(std::next(member), members.end(), isSame))
            return DraftError {DraftError::Code::Json,
                {base::JsonError::Code::DuplicateMember, base::positionAt(file, member->value.offset()), member->name},
                {}};
    }
    return {};
}

ReadDraft readEnvelope(const Json& envelope, QByteArrayView file)
{
    auto read = readContact(*envelope.find(u"request"), file);
    ReadDraft result {{{}, std::move(read.contact), {}}, false, std::move(read.issues)};
    for (const auto& member : envelope.members()) {
        if (!isPartOfEnvelope(member))
            result.draft.unknown.push_back(member);
        else if (member.name == u"title")
            result.draft.title = member.value.text();
    }
    return result;
}

} // namespace

base::Result<ReadDraft, DraftError> readDraft(QByteArrayView file)
{
    const auto parsed = base::parseJson(file, maximumDepth, base::JsonNames::Repeated);
    if (!parsed)
        return base::fail(DraftError {DraftError::Code::Json, parsed.error(), {}});
    const auto& json = *parsed;
    if (!json.isObject())
        return base::fail(problem(DraftError::Code::NotAnObject));
    if (!json.find(u"format")) {
        auto read = readContact(json, file);
        return ReadDraft {{{}, std::move(read.contact), {}}, true, std::move(read.issues)};
    }
    if (auto error = repeatedMember(json, file))
        return base::fail(*std::move(error));
    if (auto error = envelopeError(json))
        return base::fail(*std::move(error));
    return readEnvelope(json, file);
}

QByteArray writeDraft(const Draft& draft)
{
    auto envelope = Json::object();
    envelope.append(QStringLiteral("format"), Json::string(formatName.toString()));
    envelope.append(QStringLiteral("version"), Json::integer(currentVersion));
    if (draft.title)
        envelope.append(QStringLiteral("title"), Json::string(*draft.title));
    envelope.append(QStringLiteral("request"), toJson(draft.contact));
    for (const auto& member : draft.unknown) {
        if (!isPartOfEnvelope(member) && !(member.name == u"title" && draft.title))
            envelope.append(member.name, member.value);
    }
    return base::writeJson(envelope, base::JsonStyle::Indented);
}

} // namespace composer::contact
