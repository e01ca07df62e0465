// SPDX-License-Identifier: Apache-2.0
#include "credentials/process/process_answer.h"

#include "credentials/access_keys.h"
#include "credentials/secret_json.h"

#include <algorithm>

namespace composer::credentials {

using base::fail;
using Code = CredentialError::Code;
using Kind = JsonText::Kind;

namespace {

enum Part { Version, AccessKeyId, SecretAccessKey, SessionToken, Expiration, AccountId };

const std::vector<JsonPlace>& places()
{
    static const std::vector<JsonPlace> all {{{}, "Version"}, {{}, "AccessKeyId"}, {{}, "SecretAccessKey"},
        {{}, "SessionToken"}, {{}, "Expiration"}, {{}, "AccountId"}};
    return all;
}

QString wordsFor(SecretJsonError error, const QString& program)
{
    switch (error) {
    case SecretJsonError::NotUtf8:
        return QStringLiteral("the response of %1 is not UTF-8 text").arg(program);
    case SecretJsonError::NotAnObject:
        return QStringLiteral("the response of %1 is not a JSON object").arg(program);
    case SecretJsonError::NotJson:
        break;
    }
    return QStringLiteral("the response of %1 is not JSON").arg(program);
}

/// The first part that is needed and something else than a text; null when all are texts or absent.
const JsonPlace* firstNoText(const std::vector<JsonText>& parts)
{
    for (const auto part : {AccessKeyId, SecretAccessKey, SessionToken, Expiration}) {
        if (parts[part].kind == Kind::Number || parts[part].kind == Kind::Other)
            return &places()[part];
    }
    return nullptr;
}

/// Twelve digits, as text or, as some tools write it, as a number. Nobody needs it: anything else is as none.
QString accountIdOf(const JsonText& part)
{
    constexpr qsizetype digits = 12;
    constexpr double beyond = 1e12;
    const bool isNumber = part.kind == Kind::Number && part.number >= 0 && part.number < beyond;
    const auto text =
        isNumber ? QByteArray::number(qint64(part.number)).rightJustified(digits, '0') : part.text.toByteArray();
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() == digits && std::all_of(text.cbegin(), text.cend(), isDigit) ? QString::fromLatin1(text)
                                                                                     : QString();
}

} // namespace

base::Result<Credentials, CredentialError> readProcessAnswer(
    QByteArray& answer, const QString& source, const QString& program)
{
    const auto failure = [&](Code code, const QString& detail) { return fail(CredentialError {code, source, detail}); };
    if (QByteArrayView(answer).trimmed().isEmpty())
        return failure(Code::ProcessFailed, QStringLiteral("%1 ended without an answer").arg(program));
    const auto parts = readSecretJson(answer, places());
    if (!parts)
        return failure(Code::Malformed, wordsFor(parts.error(), program));
    const auto& version = (*parts)[Version];
    if (version.kind == Kind::Absent)
        return failure(Code::Malformed, QStringLiteral("the response of %1 has no Version").arg(program));
    if (version.kind != Kind::Number || version.number != 1)
        return failure(Code::Unsupported, QStringLiteral("the Version in the response of %1 is not 1").arg(program));
    if (const auto* wrong = firstNoText(*parts))
        return failure(Code::Malformed,
            QStringLiteral("%1 in the response of %2 is not text").arg(QString::fromLatin1(wrong->name), program));
    auto keys = makeAccessKeys(
        {(*parts)[AccessKeyId].text, (*parts)[SecretAccessKey].text, (*parts)[SessionToken].text}, source);
    if (!keys)
        return failure(keys.error().code, QStringLiteral("in the response of %1 %2").arg(program, keys.error().detail));
    Credentials credentials {*std::move(keys), source, std::nullopt};
    if ((*parts)[Expiration].kind == Kind::Text) {
        credentials.expires = parseExpiry(QString::fromUtf8((*parts)[Expiration].text));
        if (!credentials.expires)
            return failure(Code::Malformed,
                QStringLiteral("Expiration in the response of %1 is not a time with a zone").arg(program));
    }
    credentials.accountId = accountIdOf((*parts)[AccountId]);
    return credentials;
}

} // namespace composer::credentials
