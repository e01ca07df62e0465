// SPDX-License-Identifier: Apache-2.0
#include "random_requests.h"

#include <QByteArrayList>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

using namespace composer;
using aws::percentEncode;

static constexpr const char* pieces[] = {"a", "Z", "9", "-", ".", "_", "~", " ", "+", "%", "/", "//", "..", "/../",
    "/./", ":", "@", "&", "=", "?", "#", ";", ",", "!", "$", "'", "(", ")", "*", "[", "]", "\"", "<", ">", "\\", "^",
    "`", "{", "|", "}", "%20", "%2F", "ü", "Ж", "漢", "😀", "e\u0301", "\u00a0", "report", "2026"};

static constexpr const char* regions[] = {
    "us-east-1", "us-west-2", "eu-central-1", "ap-southeast-2", "us-gov-west-1", "cn-north-1"};

QByteArray RandomRequests::text(int longest)
{
    QByteArray result;
    for (int n = m_random.bounded(longest + 1); n > 0; --n)
        result += pick(pieces);
    return result;
}

QByteArray RandomRequests::secretText(int length)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";
    QByteArray result(length, Qt::Uninitialized);
    for (auto& c : result)
        c = alphabet[m_random.bounded(int(sizeof alphabet) - 1)];
    return result;
}

QByteArray RandomRequests::path()
{
    static constexpr const char* awkward[] = {
        "", ".", "..", "...", "a", "+", ":", "@", "a=b", "%2F", "%20", "%C3%BC", "~"};
    if (oneIn(3))
        return "/contact/email";
    QByteArray result;
    for (int n = m_random.bounded(1, 7); n > 0; --n)
        result += '/' + (oneIn(2) ? QByteArray(pick(awkward)) : percentEncode(text(5)));
    return result;
}

QByteArray RandomRequests::query()
{
    static constexpr const char* names[] = {"a", "A", "b", "a-b", "a1", "referenceTypes", "nextToken", "max.Results"};
    QByteArrayList parameters;
    for (int n = m_random.bounded(6); n > 0; --n)
        parameters += (oneIn(3) ? "x" + percentEncode(text(3)) : QByteArray(pick(names)))
            + (oneIn(8) ? QByteArray() : '=' + percentEncode(text(4)));
    return parameters.join('&');
}

aws::Headers RandomRequests::headers()
{
    static constexpr const char* names[] = {"X-Amz-Meta-A", "x-amz-meta-a", "X-Custom", "Accept", "zz", "A"};
    static constexpr const char* values[] = {
        "", " ", "plain", "  padded  ", "two   words", "a,b", "\"q  q\"", "ü 漢 😀", "a=b;c"};
    aws::Headers result {{"Content-Type", "application/json"}};
    for (int n = m_random.bounded(5); n > 0; --n)
        result.push_back({pick(names), pick(values)});
    return result;
}

QByteArray RandomRequests::json()
{
    QJsonObject object;
    // A name may be empty but not null, on which Qt 6.8 ends.
    for (int n = m_random.bounded(8); n > 0; --n)
        object[QStringLiteral("") + QString::fromUtf8(text(3))] = QString::fromUtf8(text(oneIn(10) ? 600 : 20));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void RandomRequests::addCommonParts(SigningJob& job)
{
    job.keys = {
        "AKID" + QByteArray::number(m_random.bounded(1'000'000)), base::Secret(secretText(oneIn(9) ? 90 : 40)), {}};
    if (oneIn(2))
        job.keys.sessionToken = base::Secret(secretText(m_random.bounded(1, 1'200)));
    job.scope.region = pick(regions);
    job.time = base::UtcTime(std::chrono::seconds(m_random.bounded(4'000'000'000ll)));
    // Few days and keys, so that the kept key is met as often as a new one.
    if (oneIn(2))
        job.time = base::UtcTime(std::chrono::seconds(1'767'225'600 + m_random.bounded(90'000)));
}

SigningJob RandomRequests::connectRequest()
{
    static constexpr const char* methods[] = {"PUT", "PUT", "PUT", "PUT", "POST", "GET", "DELETE"};
    SigningJob job;
    addCommonParts(job);
    job.scope.service = "connect";
    job.body = json();
    job.request = {pick(methods), "connect." + job.scope.region + ".amazonaws.com", path(), query(), headers(),
        aws::sha256Hex(job.body)};
    if (oneIn(4))
        job.request.host = "127.0.0.1:" + QByteArray::number(m_random.bounded(1'024, 65'536));
    return job;
}

SigningJob RandomRequests::s3Request()
{
    static constexpr const char* overrides[] = {"response-content-type", "response-content-disposition", "versionId"};
    SigningJob job;
    job.kind = SigningJob::Kind::S3Query;
    addCommonParts(job);
    job.scope.service = "s3";
    job.expires = std::chrono::seconds(m_random.bounded(1, 604'801));
    job.request = {oneIn(4) ? "PUT" : "GET", "my-bucket.s3." + job.scope.region + ".amazonaws.com",
        '/' + percentEncode(text(30) + "k", true), {}, {}, aws::unsignedPayload};
    if (oneIn(3))
        job.request.query = pick(overrides) + ('=' + percentEncode(text(10) + "v"));
    if (oneIn(5))
        job.request.headers.push_back({"x-amz-meta-note", "a  b"});
    return job;
}
