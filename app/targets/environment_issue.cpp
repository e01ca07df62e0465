// SPDX-License-Identifier: Apache-2.0
#include "targets/environment_issue.h"

#include "aws/partition.h"
#include "contact/issues/field_path.h"
#include "contact/member_text.h"
#include "contact/rules/validator.h"
#include "texts/error_text.h"
#include "texts/issue_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace composer::models {

using contact::FieldId;
using Field = EnvironmentField;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentIssue)
};

/// What the request's own rules say about a default of it; empty: nothing.
QString memberProblem(FieldId id, const QString& text)
{
    if (text.isEmpty())
        return {};
    auto contact = contact::blankContact();
    setTextOf(contact, id, text);
    for (const auto& issue : contact::validate(contact)) {
        if (issue.severity == contact::Severity::Error && contact::shownFieldAt(issue.path, std::span(&id, 1)))
            return issueText(issue);
    }
    return {};
}

QString nameProblem(const Environment& environment, const Environments& others)
{
    if (environment.name.trimmed().isEmpty())
        return Texts::tr("An environment needs a name.");
    const auto* same = others.findByName(environment.name);
    return same && same->id != environment.id ? Texts::tr("Another environment already has this name.") : QString();
}

bool fitsAPartition(const QString& region)
{
    return std::ranges::any_of(aws::partitions(), [&region](const aws::Partition& partition) {
        return QRegularExpression(partition.regionPattern).match(region).hasMatch();
    });
}

void addEndpointProblem(std::vector<EnvironmentIssue>& problems, const Environment& environment)
{
    using Code = aws::EndpointError::Code;
    // Variables and files may know the region; a placeholder then lets the endpoint itself be judged.
    const bool mayLackRegion =
        environment.origin == KeyOrigin::Profile || environment.origin == KeyOrigin::StandardChain;
    aws::EndpointParameters parameters;
    parameters.region = environment.region.isEmpty() ? QStringLiteral("us-east-1") : environment.region;
    parameters.endpointOverride = environment.endpointUrl;
    if (environment.region.isEmpty() && !mayLackRegion)
        problems.push_back(
            {Field::Region, Texts::tr("The region is missing. Pasting the instance's ARN fills it in.")});
    const auto endpoint = aws::resolveEndpoint(parameters);
    if (!endpoint) {
        const bool isRegion = endpoint.error().code == Code::RegionInvalid;
        problems.push_back(
            {isRegion ? Field::Region : Field::EndpointUrl, paragraph(endpointErrorText(endpoint.error()))});
    } else if (!environment.region.isEmpty() && !fitsAPartition(environment.region.toLower())) {
        problems.push_back({Field::Region, Texts::tr("This does not look like a region, such as us-west-2."), false});
    }
}

} // namespace

const std::vector<EnvironmentField>& environmentFields()
{
    static const std::vector<Field> all {Field::Name, Field::Profile, Field::Region, Field::EndpointUrl,
        Field::InstanceId, Field::AccountId, Field::Destination, Field::FlowId};
    return all;
}

QString& textOf(Environment& environment, EnvironmentField field)
{
    switch (field) {
    case Field::Name:
        return environment.name;
    case Field::Profile:
        return environment.profile;
    case Field::Region:
        return environment.region;
    case Field::EndpointUrl:
        return environment.endpointUrl;
    case Field::InstanceId:
        return environment.instanceId;
    case Field::AccountId:
        return environment.accountId;
    case Field::Destination:
        return environment.defaultDestination;
    case Field::FlowId:
        break;
    }
    return environment.defaultFlowId;
}

QString environmentStoreProblem(const storage::EnvironmentStoreError& error)
{
    using Code = storage::EnvironmentStoreError::Code;
    switch (error.code) {
    case Code::NoFolder:
        return Texts::tr("There is no folder for environments: neither XDG_CONFIG_HOME nor HOME is set.");
    case Code::Damaged:
        return Texts::tr("%1 cannot be read: %2. It will be renamed, not overwritten, when you add an environment.")
            .arg(error.path, error.detail);
    case Code::NewerVersion:
        return Texts::tr("%1 was written by a newer version of Contact Composer and is left unchanged.")
            .arg(error.path);
    case Code::NotSetAside:
        return Texts::tr("%1 is damaged and cannot be renamed, so nothing was saved.").arg(error.path);
    case Code::File:
        break;
    }
    return paragraph(fileErrorText(error.file));
}

std::vector<EnvironmentIssue> environmentIssues(const Environment& environment, const Environments& others)
{
    std::vector<EnvironmentIssue> problems;
    const auto add = [&problems](Field field, const QString& sentence) {
        if (!sentence.isEmpty())
            problems.push_back({field, sentence});
    };
    add(Field::Name, nameProblem(environment, others));
    if (environment.origin == KeyOrigin::Profile && environment.profile.isEmpty())
        add(Field::Profile, Texts::tr("Enter a profile from the AWS config and credentials files."));
    addEndpointProblem(problems, environment);
    static const QRegularExpression id(QStringLiteral(R"(\A[A-Za-z0-9-]{1,100}\z)"));
    if (!environment.instanceId.isEmpty() && !id.match(environment.instanceId).hasMatch())
        add(Field::InstanceId, Texts::tr("Enter the instance's ID or ARN."));
    static const QRegularExpression account(QStringLiteral(R"(\A[0-9]{12}\z)"));
    if (!environment.accountId.isEmpty() && !account.match(environment.accountId).hasMatch())
        add(Field::AccountId, Texts::tr("An account ID has 12 digits."));
    add(Field::Destination, memberProblem(FieldId::DestinationEmailAddress, environment.defaultDestination));
    add(Field::FlowId, memberProblem(FieldId::ContactFlowId, environment.defaultFlowId));
    return problems;
}

} // namespace composer::models
