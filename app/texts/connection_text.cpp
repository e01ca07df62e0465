// SPDX-License-Identifier: Apache-2.0
#include "texts/connection_text.h"

#include "texts/clock_text.h"
#include "texts/credential_text.h"
#include "texts/error_text.h"
#include "texts/service_error_text.h"

#include <QCoreApplication>

#include <cmath>

namespace composer::models {

namespace {

using Report = sending::ConnectionReport;

/// One sentence per finding.
class ConnectionTexts {
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)

public:
    explicit ConnectionTexts(const Report& report)
        : m_report(report)
    {
    }

    Notice operator()(const Report::Works& works) const
    {
        const auto name = nameOf(works.instance);
        return {Tone::Good, QStringLiteral("Works"),
            works.instance.accountId.isEmpty()
                ? tr("The connection works: %1 responded.").arg(name)
                : tr("The connection works: %1 in account %2 responded.").arg(name, works.instance.accountId),
            tr("Whether these credentials may create contacts is only known once you send the first one."),
            facts(works.instance)};
    }
    Notice operator()(const Report::CredentialsFound&) const
    {
        return {Tone::Attention, QStringLiteral("CredentialsFound"),
            tr("Credentials were found (%1). Nothing else was tested.").arg(m_report.credentialSource),
            tr("Enter the instance ID to test the connection as well.")};
    }
    Notice operator()(const Report::NoCredentials& found) const
    {
        auto notice = credentialText(found.error);
        if (found.error.code == credentials::CredentialError::Code::NotConfigured)
            notice.advice = tr("Enter an access key for this environment, or choose an AWS profile that has one.");
        notice.details.clear(); // of a search that the credentials' own dialog shows
        return notice;
    }
    Notice operator()(const Report::NotSignable&) const
    {
        return {Tone::Bad, QStringLiteral("SigningFailed"),
            tr("The request could not be signed with these credentials and this region."),
            tr("Check the access key and the region.")};
    }
    Notice operator()(const Report::Unreachable& found) const
    {
        const auto cause = transportErrorText(found.error);
        const auto advice = found.error.code == cloud::TransportError::Code::Tls
            ? tr("If your organisation inspects network traffic, this machine must trust its certificate.")
            : tr("Check the region, the endpoint and the network.");
        return {Tone::Bad, cause.code, tr("The service could not be reached. %1").arg(paragraph(cause)), advice,
            factLines({{"Network", found.error.detail}})};
    }
    Notice operator()(const Report::Refused& found) const
    {
        const auto cause = serviceErrorText(found.error);
        return {Tone::Bad, cause.code, tr("The service refused the test. %1").arg(paragraph(cause)), {},
            facts(found.error)};
    }
    Notice operator()(const Report::MayNotRead& found) const
    {
        return {Tone::Attention, QStringLiteral("MayNotRead"),
            tr("The credentials were accepted, but may not read the instance."),
            tr("Sending may still work: it only needs the permission connect:StartEmailContact. To test the instance "
               "as well, allow connect:DescribeInstance."),
            facts(found.error)};
    }
    Notice operator()(const Report::InstanceMissing& found) const
    {
        return {Tone::Bad, QStringLiteral("InstanceMissing"),
            tr("The credentials were accepted, but their account has no such instance in this region."),
            tr("Check the region and the instance ID, which is the last part of the instance's ARN."),
            facts(found.error)};
    }
    Notice operator()(const Report::InstanceNotActive& found) const
    {
        const auto& instance = found.instance;
        auto headline = tr("%1 was found, but is not active (%2).").arg(nameOf(instance), instance.status);
        if (!instance.statusReason.isEmpty())
            headline += tr(" The service says: “%1”").arg(instance.statusReason);
        return {Tone::Bad, QStringLiteral("InstanceNotActive"), headline,
            instance.status == QLatin1String("CREATION_IN_PROGRESS")
                ? tr("It is still being created; try again in a few minutes.")
                : tr("Check the instance in the Amazon Connect console."),
            facts(instance)};
    }
    Notice operator()(const Report::NotTheService& found) const
    {
        return {Tone::Bad, QStringLiteral("NotTheService"),
            tr("The server is not Amazon Connect (HTTP status %1).").arg(found.httpStatus),
            tr("Check the endpoint. A proxy or a network's sign-in page may have responded instead."),
            factLines({{"HTTP status", QString::number(found.httpStatus)}})};
    }
    Notice operator()(const Report::Cancelled&) const
    {
        return {Tone::Attention, QStringLiteral("Cancelled"), tr("The test was cancelled.")};
    }

private:
    static QString nameOf(const cloud::Instance& instance)
    {
        return instance.alias.isEmpty() ? tr("The instance") : tr("“%1”").arg(instance.alias);
    }
    static QString facts(const cloud::Instance& instance)
    {
        return factLines({{"ARN", instance.arn}, {"Account", instance.accountId}, {"Alias", instance.alias},
            {"Status", instance.status}, {"Access URL", instance.accessUrl}});
    }
    static QString facts(const aws::ServiceError& error)
    {
        return factLines({{"HTTP status", QString::number(error.httpStatus)}, {"Code", QString::fromUtf8(error.code)},
            {"Message", error.message}});
    }

    const Report& m_report;
};

} // namespace

Notice connectionText(const Report& report)
{
    auto notice = std::visit(ConnectionTexts(report), report.finding);
    notice.advice = QString(clockAdvice(report.clockOffset) + u' ' + notice.advice).trimmed();
    const auto more = factLines({{"Credentials", report.credentialSource}, {"RequestId", report.requestId}});
    notice.details = QString(notice.details + u'\n' + more).trimmed();
    return notice;
}

} // namespace composer::models
