// SPDX-License-Identifier: Apache-2.0
#include "exchange/rehearsal.h"

#include "contact/drafts/request_json.h"

#include <QRegularExpression>
#include <QString>

namespace composer::exchange {

namespace {

constexpr char mask[] = "***";

QByteArray maskedHeader(const aws::Header& header)
{
    const auto name = header.name.toLower();
    if (name == "x-amz-security-token")
        return mask;
    constexpr QByteArrayView marker("Signature=");
    if (const auto at = header.value.lastIndexOf(marker); name == "authorization" && at >= 0)
        return header.value.first(at + marker.size()) + mask;
    return header.value;
}

/// The values of what makes a URL presigned: AWS's signature and token, those of its older form and of other stores.
/// With names and "=" as they are, or encoded in the query of another URL.
QByteArray withoutSignatures(const QByteArray& body)
{
    static const QRegularExpression signature(
        QStringLiteral("(X(?:-|%2D)(?:Amz|Goog)(?:-|%2D)(?:Signature|Security(?:-|%2D)Token)(?:=|%3D)"
                       "|(?:[?&;]|%3F|%26)(?:Signature|sig|Policy)(?:=|%3D))"
                       R"([^&"'\\\s#<>]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return QString::fromUtf8(body).replace(signature, QStringLiteral("\\1") + QLatin1String(mask)).toUtf8();
}

} // namespace

base::Result<Rehearsal, aws::SigningError> rehearse(const contact::EmailContact& contact, const aws::Endpoint& endpoint,
    const aws::AccessKeys& keys, base::UtcTime time)
{
    aws::Signer signer;
    const auto body = contact::wireBody(contact);
    const auto built = cloud::signStartEmailContact(signer, endpoint, body, keys, time);
    if (!built)
        return base::fail(built.error());
    Rehearsal rehearsal {built->request.method, endpoint.scheme + "://" + endpoint.authority() + built->request.target,
        {}, withoutSignatures(body), built->signature.canonicalRequest, built->signature.stringToSign};
    for (const auto& header : built->request.headers)
        rehearsal.headers.push_back({header.name, maskedHeader(header)});
    // The canonical request repeats the session token as a header line.
    if (keys.sessionToken)
        rehearsal.canonicalRequest.replace(keys.sessionToken->reveal().toByteArray(), mask);
    return rehearsal;
}

base::Result<Rehearsal, aws::SigningError> rehearseUnsigned(
    const contact::EmailContact& contact, const aws::Endpoint& endpoint)
{
    const aws::AccessKeys standIn {"ACCESSKEYID", base::Secret("stand-in"), {}};
    auto rehearsal = rehearse(contact, endpoint, standIn, base::UtcTime());
    if (!rehearsal)
        return rehearsal;
    for (auto& [name, value] : rehearsal->headers) {
        if (name.toLower() == "x-amz-date")
            value = mask;
        value.replace("ACCESSKEYID/19700101/", "***/***/");
    }
    rehearsal->canonicalRequest.clear();
    rehearsal->stringToSign.clear();
    return rehearsal;
}

QByteArray requestHead(const Rehearsal& rehearsal)
{
    auto head = rehearsal.method + ' ' + rehearsal.url + '\n';
    for (const auto& header : rehearsal.headers)
        head += header.name + ": " + header.value + '\n';
    return head;
}

} // namespace composer::exchange
