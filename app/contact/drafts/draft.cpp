// SPDX-License-Identifier: Apache-2.0
#include "contact/drafts/draft.h"

#include "contact/issues/locate.h"
#include "contact/templates/template.h"

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

bool isVariables(const base::JsonMember& member)
{
    return member.name == u"variables" && member.value.isArray() && !member.value.items().empty();
}

bool isPartOfEnvelope(const base::JsonMember& member)
{
    return member.name == u"format" || member.name == u"version" || member.name == u"request"
        || (member.name == u"title" && member.value.isString()) || isVariables(member);
}

/// A member of the envelope that occurs twice leaves open which one is meant.
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

/// What the request of a template lacks cannot be known before its variables have values; what the template itself
/// lacks can.
void judgeTemplate(ReadDraft& read, const Json& envelope, QByteArrayView file)
{
    const auto& contact = read.draft.contact;
    const auto& variables = read.draft.variables;
    const auto* member = envelope.find(u"variables");
    if (member && !member->isArray()) {
        Issues wrong {{QStringLiteral("variables"), IssueCode::WrongType,
            {QStringLiteral("a list"), QStringLiteral("something else")}}};
        locate(wrong, envelope, file);
        read.issues.push_back(wrong.front());
    }
    if (variables.empty())
        return;
    read.issues = withoutOpenMembers(std::move(read.issues), contact);
    auto found = checkTemplate(contact, variables);
    const auto isOfEnvelope = [](const Issue& issue) { return issue.path.startsWith(u"variables"); };
    const auto middle = std::stable_partition(found.begin(), found.end(), isOfEnvelope);
    Issues own(found.begin(), middle);
    Issues inRequest(middle, found.end());
    locate(own, envelope, file);
    locate(inRequest, *envelope.find(u"request"), file);
    read.issues.insert(read.issues.end(), own.begin(), own.end());
    read.issues.insert(read.issues.end(), inRequest.begin(), inRequest.end());
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
        else if (member.name == u"variables")
            result.draft.variables = readVariables(member.value);
    }
    judgeTemplate(result, envelope, file);
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
    if (!draft.variables.empty())
        envelope.append(QStringLiteral("variables"), toJson(draft.variables));
    envelope.append(QStringLiteral("request"), toJson(draft.contact));
    for (const auto& member : draft.unknown) {
        const bool isReplaced =
            (member.name == u"title" && draft.title) || (member.name == u"variables" && !draft.variables.empty());
        if (!isPartOfEnvelope(member) && !isReplaced)
            envelope.append(member.name, member.value);
    }
    return base::writeJson(envelope, base::JsonStyle::Indented);
}

} // namespace composer::contact
