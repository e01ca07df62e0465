// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "aws/endpoint.h"
#include "credentials/profile/profile_plan.h"
#include "credentials/source_dependencies.h"

namespace composer::credentials {

/// A role that is taken on with the credentials of another source: AssumeRole at STS. With mfa_serial it asks the
/// user for an MFA code every time, so put something before it that remembers the answer.
class RoleSource final : public Source {
public:
    RoleSource(PlannedRole role, std::shared_ptr<Source> base, aws::Endpoint sts, SourceDependencies dependencies);
    QString name() const override;
    Effort effort() const override { return m_role.mfaSerial.isEmpty() ? m_base->effort() : Effort::Disturbing; }
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    PlannedRole m_role;
    std::shared_ptr<Source> m_base;
    aws::Endpoint m_sts;
    SourceDependencies m_dependencies;
};

/// "contact-composer-1767323045": what CloudTrail shows when no role_session_name was given.
QByteArray roleSessionName(const QString& given, base::UtcTime now);

/// Such a name, which says nothing about the person.
bool isOwnSessionName(QStringView name);

/// Six digits.
bool isOneTimeCode(QByteArrayView code);

} // namespace composer::credentials
