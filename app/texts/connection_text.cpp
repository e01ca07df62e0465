// SPDX-License-Identifier: Apache-2.0
#include "texts/connection_text.h"

#include "texts/problem_text.h"
#include "texts/service_error_text.h"

#include <QCoreApplication>

namespace composer::models {

namespace {

using Report = sending::ConnectionReport;
using Tone = ConnectionText::Tone;

/// One sentence per finding.
class ConnectionWords {
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)

public:
    explicit ConnectionWords(const Report& report)
        : m_report(report)
    {
    }

    ConnectionText operator()(const Report::Works& works) const
    {
        const auto name = nameOf(works.instance);
        return {Tone::Good,
            works.instance.accountId.isEmpty()
                ? tr("The connection works: %1 answered.").arg(name)
                : tr("The connection works: %1 in the account %2 answered.").arg(name, works.instance.accountId),
            tr("Whether these credentials may create contacts shows when the first one is sent."),
            QStringLiteral("Works"), facts(works.instance)};
    }
    ConnectionText operator()(const Report::CredentialsFound&) const
    {
        return {Tone::Open, tr("There are credentials (%1). Nothing more was tested.").arg(m_report.credentialSource),
            tr("Fill in the instance ID to test the connection as well."), QStringLiteral("CredentialsFound"), {}};
    }
    ConnectionText operator()(const Report::NoCredentials& found) const
    {
        const auto problem = credentialProblem(found.error);
        const bool isMissing = found.error.code == credentials::CredentialError::Code::NotConfigured;
        return {Tone::Bad, problem.sentence,
            isMissing ? tr("Enter an access key for this environment, or choose an AWS profile that has one.")
                      : QString(),
            problem.code, {}};
    }
    ConnectionText operator()(const Report::NotSignable&) const
    {
        return {Tone::Bad, tr("The request could not be signed with these credentials and this region."),
            tr("Check the access key and the region."), QStringLiteral("SigningFailed"), {}};
    }
    ConnectionText operator()(const Report::Unreachable& found) const
    {
        const auto problem = transportProblem(found.error);
        const auto advice = found.error.code == cloud::TransportError::Code::Tls
            ? tr("Where an organisation inspects its traffic, this machine must trust the organisation's certificate.")
            : tr("Check the region, the endpoint and the network.");
        return {Tone::Bad, tr("The service was not reached. %1").arg(problem.sentence), advice, problem.code,
            line("Network", found.error.detail)};
    }
    ConnectionText operator()(const Report::Refused& found) const
    {
        const auto problem = serviceProblem(found.error);
        return {Tone::Bad, tr("The service refused the test. %1").arg(problem.sentence), {}, problem.code,
            facts(found.error)};
    }
    ConnectionText operator()(const Report::MayNotRead& found) const
    {
        return {Tone::Open, tr("The credentials are accepted, but may not read the instance."),
            tr("Sending can work all the same: it needs only the permission connect:StartEmailContact. To test the "
               "instance too, allow connect:DescribeInstance."),
            QStringLiteral("MayNotRead"), facts(found.error)};
    }
    ConnectionText operator()(const Report::InstanceMissing& found) const
    {
        return {Tone::Bad, tr("The credentials are accepted, but their account has no such instance in this region."),
            tr("Check the region and the instance ID: it is the last part of the instance's ARN."),
            QStringLiteral("InstanceMissing"), facts(found.error)};
    }
    ConnectionText operator()(const Report::InstanceNotActive& found) const
    {
        const auto& instance = found.instance;
        auto headline = tr("%1 was found, but is not active (%2).").arg(nameOf(instance), instance.status);
        if (!instance.statusReason.isEmpty())
            headline += tr(" The service says: “%1”").arg(instance.statusReason);
        return {Tone::Bad, headline,
            instance.status == QLatin1String("CREATION_IN_PROGRESS")
                ? tr("It is still being created; try again in a few minutes.")
                : tr("Look at the instance in the Amazon Connect console."),
            QStringLiteral("InstanceNotActive"), facts(instance)};
    }
    ConnectionText operator()(const Report::NotTheService& found) const
    {
        return {Tone::Bad, tr("What answered is not Amazon Connect (HTTP status %1).").arg(found.httpStatus),
            tr("Check the endpoint. A proxy or the sign-in page of a network may stand between."),
            QStringLiteral("NotTheService"), line("HTTP status", QString::number(found.httpStatus))};
    }
    ConnectionText operator()(const Report::Cancelled&) const
    {
        return {Tone::Open, tr("The test was cancelled."), {}, QStringLiteral("Cancelled"), {}};
    }

    QString clockAdvice() const
    {
        const auto minutes = static_cast<int>(std::abs(m_report.clockOffset.count()) / 60);
        return minutes == 0
            ? QString()
            : tr("This machine's clock is wrong by about %n minute(s); please set it.", nullptr, minutes);
    }
    static QString line(const char* name, const QString& value)
    {
        return value.isEmpty() ? QString() : QLatin1String(name) + QLatin1String(": ") + value + u'\n';
    }

private:
    static QString nameOf(const cloud::Instance& instance)
    {
        return instance.alias.isEmpty() ? tr("The instance") : tr("“%1”").arg(instance.alias);
    }
    static QString facts(const cloud::Instance& instance)
    {
        return line("ARN", instance.arn) + line("Account", instance.accountId) + line("Alias", instance.alias)
            + line("Status", instance.status) + line("Access URL", instance.accessUrl);
    }
    static QString facts(const aws::ServiceError& error)
    {
        return line("HTTP status", QString::number(error.httpStatus)) + line("Code", QString::fromUtf8(error.code))
            + line("Message", error.message);
    }

    const Report& m_report;
};

} // namespace

ConnectionText connectionText(const Report& report)
{
    const ConnectionWords words(report);
    auto text = std::visit(words, report.finding);
    if (const auto clock = words.clockAdvice(); !clock.isEmpty())
        text.advice = text.advice.isEmpty() ? clock : clock + u' ' + text.advice;
    text.technical += ConnectionWords::line("Credentials", report.credentialSource)
        + ConnectionWords::line("RequestId", report.requestId);
    text.technical = text.technical.trimmed();
    return text;
}

} // namespace composer::models
