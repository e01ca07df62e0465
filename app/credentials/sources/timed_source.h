// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/source_dependencies.h"

namespace composer::credentials {

/// Whether that time has passed for the services. When it has for this machine alone, and no service has said its time
/// yet, one is asked: with an unsigned GET to STS, whose Date header counts whatever the answer is. Without an answer
/// this machine's clock decides.
QCoro::Task<bool> hasPassed(base::UtcTime end, SourceDependencies dependencies, std::stop_token stop);

/// Keeps credentials that have ended from being given, whichever source they are of.
class TimedSource final : public Source {
public:
    TimedSource(std::shared_ptr<Source> inner, SourceDependencies dependencies);
    QString name() const override { return m_inner->name(); }
    Effort effort() const override { return m_inner->effort(); }
    std::vector<ChainLink> links() const override { return m_inner->links(); }
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;
    void forgetAnswer() override { m_inner->forgetAnswer(); }

private:
    std::shared_ptr<Source> m_inner;
    SourceDependencies m_dependencies;
};

} // namespace composer::credentials
