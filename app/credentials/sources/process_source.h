// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "credentials/credentials.h"
#include "credentials/process/child_process.h"
#include "credentials/source_dependencies.h"

namespace composer::credentials {

/// The credential_process of a profile: a program of the person's own that prints keys. It runs anew whenever it is
/// asked, so ask only for a profile that the person has chosen. What it prints is neither kept, logged nor quoted; what
/// it says on standard error is quoted masked (maskedWords). Errors and trace name the program, never its arguments.
class ProcessSource final : public Source {
public:
    ProcessSource(QString profile, QString command, SourceDependencies dependencies, ChildLimits limits = {});
    QString name() const override;
    Effort effort() const override { return Effort::Disturbing; }
    QCoro::Task<base::Result<Credentials, CredentialError>> resolve(std::stop_token stop) override;

private:
    QString m_profile;
    QString m_command;
    SourceDependencies m_dependencies;
    ChildLimits m_limits;
};

} // namespace composer::credentials
