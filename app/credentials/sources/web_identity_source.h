// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "credentials/profile/profile_plan.h"
#include "credentials/source_dependencies.h"

namespace composer::credentials {

/// A role that a token in a file vouches for: AssumeRoleWithWebIdentity at STS, unsigned. Whichever program writes the
/// file renews it, so it is read every time.
class WebIdentitySource final : public Source {
public:
    WebIdentitySource(QString name, PlannedWebIdentity identity, aws::Endpoint sts, SourceDependencies dependencies);
    QString name() const override { return m_name; }
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    QString m_name;
    PlannedWebIdentity m_identity;
    aws::Endpoint m_sts;
    SourceDependencies m_dependencies;
};

} // namespace composer::credentials
