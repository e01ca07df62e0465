// SPDX-License-Identifier: Apache-2.0
#include "botocore_signer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace composer;

static const auto python = QStringLiteral("/usr/bin/python3");
static constexpr int patience = 240'000;

QString BotocoreSigner::whyUnavailable()
{
    QProcess process;
    process.start(python, {QStringLiteral("-c"), QStringLiteral("import botocore.auth")});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return QStringLiteral("python3-botocore is not installed: ")
            + QString::fromUtf8(process.readAllStandardError());
    return {};
}

static QByteArray jobLine(const SigningJob& job)
{
    const auto text = [](QByteArrayView bytes) { return QString::fromUtf8(bytes); };
    auto url = "https://" + job.request.host + job.request.path;
    if (!job.request.query.isEmpty())
        url += '?' + job.request.query;
    QJsonArray headers;
    for (const auto& [name, value] : job.request.headers)
        headers.append(QJsonArray {text(name), text(value)});
    const QJsonObject line {
        {QStringLiteral("kind"),
            job.kind == SigningJob::Kind::Header ? QStringLiteral("header") : QStringLiteral("s3-query")},
        {QStringLiteral("method"), text(job.request.method)}, {QStringLiteral("url"), text(url)},
        {QStringLiteral("headers"), headers}, {QStringLiteral("body"), text(job.body)},
        {QStringLiteral("accessKey"), text(job.keys.accessKeyId)},
        {QStringLiteral("secretKey"), text(job.keys.secretAccessKey.reveal())},
        {QStringLiteral("token"),
            job.keys.sessionToken ? QJsonValue(text(job.keys.sessionToken->reveal())) : QJsonValue()},
        {QStringLiteral("region"), text(job.scope.region)}, {QStringLiteral("service"), text(job.scope.service)},
        {QStringLiteral("time"), text(aws::amzDate(job.time))},
        {QStringLiteral("expires"), qint64(job.expires.count())}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

std::vector<SigningStages> BotocoreSigner::sign(const std::vector<SigningJob>& jobs)
{
    QProcess process;
    process.start(python, {QStringLiteral(COMPOSER_BOTOCORE_SIGNER)});
    for (const auto& job : jobs)
        process.write(jobLine(job));
    process.closeWriteChannel();
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        m_errorText = process.errorString() + u' ' + QString::fromUtf8(process.readAllStandardError());
        return {};
    }
    std::vector<SigningStages> all;
    while (process.canReadLine()) {
        const auto line = QJsonDocument::fromJson(process.readLine());
        const auto text = [&line](QStringView name) { return line[name].toString().toUtf8(); };
        all.push_back({text(u"canonicalRequest"), text(u"stringToSign"), text(u"authorization"), text(u"url")});
    }
    return all;
}
