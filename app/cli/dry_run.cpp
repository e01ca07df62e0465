// SPDX-License-Identifier: Apache-2.0
#include "cli/dry_run.h"

#include "contact/request_json.h"

namespace composer::cli {

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

base::Json text(const QByteArray& value)
{
    return base::Json::string(QString::fromUtf8(value));
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
        {}, body, built->signature.canonicalRequest, built->signature.stringToSign};
    for (const auto& header : built->request.headers)
        rehearsal.headers.push_back({header.name, maskedHeader(header)});
    // The canonical request repeats the session token as a header line.
    if (keys.sessionToken)
        rehearsal.canonicalRequest.replace(keys.sessionToken->reveal().toByteArray(), mask);
    return rehearsal;
}

base::Json dryRunJson(const Rehearsal& rehearsal)
{
    auto headers = base::Json::object();
    for (const auto& header : rehearsal.headers)
        headers.append(QString::fromLatin1(header.name), text(header.value));
    return base::Json::object(
        {{QStringLiteral("Method"), text(rehearsal.method)}, {QStringLiteral("Url"), text(rehearsal.url)},
            {QStringLiteral("Headers"), headers}, {QStringLiteral("Body"), text(rehearsal.body)},
            {QStringLiteral("CanonicalRequest"), text(rehearsal.canonicalRequest)},
            {QStringLiteral("StringToSign"), text(rehearsal.stringToSign)}});
}

QByteArray dryRunText(const Rehearsal& rehearsal)
{
    QByteArray printed = rehearsal.method + ' ' + rehearsal.url + '\n';
    for (const auto& header : rehearsal.headers)
        printed += header.name + ": " + header.value + '\n';
    return printed + '\n' + rehearsal.body + "\n\n--- canonical request\n" + rehearsal.canonicalRequest
        + "\n\n--- string to sign\n" + rehearsal.stringToSign + '\n';
}

} // namespace composer::cli
